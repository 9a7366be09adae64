"""The desktop application: a window over the search engine."""
