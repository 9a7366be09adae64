"""What a person adds to a library: stars, labels, notes, past queries and saved searches."""
