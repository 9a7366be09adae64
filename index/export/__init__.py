"""Takes away what was found: tables, documents with sources, copies of the files."""
