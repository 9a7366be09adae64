"""What runs beside the GUI thread: searches in a thread, indexing in a process."""
