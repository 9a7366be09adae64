import io

from hypothesis import given, settings
from hypothesis import strategies as st

from index.store.columnar.dictionary import Dictionary, write_dictionary
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

words = st.text("abcë", max_size=4).map(lambda text: text.encode("utf-8"))
vocabularies = st.sets(words, max_size=200).map(sorted)


def dictionary_of(terms: list[bytes]) -> Dictionary:
    file = SegmentFileWriter(memory := io.BytesIO())
    write_dictionary(file, "body", terms)
    file.finish()
    return Dictionary(SegmentFile("test", memoryview(memory.getvalue())), "body")


@settings(deadline=None)
@given(terms=vocabularies, word=words)
def test_finds_a_term_and_its_neighbours(terms, word):
    dictionary = dictionary_of(terms)
    assert dictionary.find(word) == (terms.index(word) if word in terms else None)
    assert dictionary.first_from(word) == sum(term < word for term in terms)
    assert list(dictionary.iterate(dictionary.first_from(word))) == [
        term for term in terms if term >= word
    ]


@settings(deadline=None)
@given(terms=vocabularies, prefix=words)
def test_terms_with_a_prefix_are_a_stretch(terms, prefix):
    dictionary = dictionary_of(terms)
    found = dictionary.terms(*dictionary.prefix_range(prefix))
    assert found == [term for term in terms if term.startswith(prefix)]


def test_a_field_that_the_segment_has_nothing_of_has_no_terms():
    dictionary = dictionary_of([b"ura"])
    assert len(Dictionary(dictionary._file, "title")) == 0
    assert Dictionary(dictionary._file, "title").find(b"ura") is None
