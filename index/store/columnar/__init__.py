"""A Whoosh codec of flat numpy columns: its segments, their writer, and how they are merged."""
