"""From text to tokens and terms: the chain that index and query share."""
