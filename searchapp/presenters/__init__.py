"""Presenters: each draws the wires of one subject between the window and the workers."""
