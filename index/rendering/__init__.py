"""Pages as pictures, and where on them each character of the document's text stands."""
