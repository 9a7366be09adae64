"""Speed and quality, measured: `make bench`."""
