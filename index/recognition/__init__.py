"""Text that is a picture: scans and photographs of pages, read with the program tesseract."""
