"""The search engine: Albanian analysis, extraction, index and ranking. Knows nothing of Qt."""
