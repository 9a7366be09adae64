"""Search engines measured side by side, each behind the same few calls.

A module here has a class Engine:

    index(corpus, folder)   reads the articles of a corpus and makes an index of them in a folder
    open(folder)            opens that index
    ask(kind, words)        asks a query of `bench.queries.KINDS`; how many documents were found
    close()                 lets go of the index

and KINDS, the kinds of query that it has. Nothing here but `gjej` and the two of Whoosh imports
anything that is not in the standard library or the engine itself: Xapian belongs to the system's
Python.
"""
