"""From typed text to ranked hits with passages."""
