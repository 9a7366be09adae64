"""Albanian as pure functions from text to text."""
