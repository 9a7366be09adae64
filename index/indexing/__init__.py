"""From folders to an index that is up to date."""
