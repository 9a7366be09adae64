"""Several segments answer as one vocabulary."""

from hypothesis import given
from hypothesis import strategies as st
from whoosh.filedb.filestore import RamStorage

from index.search import vocabulary as vocabulary_module
from index.search.library_vocabulary import LibraryVocabulary, Vocabularies
from index.search.vocabulary import Vocabulary
from index.store.schema import BODY, TITLE, build_schema

counted = st.dictionaries(st.text(alphabet="abcë", min_size=1, max_size=5), st.integers(1, 9))


def added(some, others):
    return {word: some.get(word, 0) + others.get(word, 0) for word in {*some, *others}}


@given(counted, counted, st.text(alphabet="abc*?", min_size=1, max_size=4))
def test_is_as_one_vocabulary_of_all_words(some, others, pattern):
    apart = LibraryVocabulary([Vocabulary.of(some), Vocabulary.of(others)])
    one = Vocabulary.of(added(some, others))
    assert apart.matching(pattern) == one.matching(pattern)
    assert apart.near("abc", 1) == one.near("abc", 1)
    assert apart.beginning("a", 3)[:1] == one.beginning("a", 3)[:1] or len(some) + len(others) > 3
    assert apart.beginning("a", 99) == one.beginning("a", 99)
    assert apart.count("abc") == one.count("abc")


def test_says_that_a_segment_has_more_words_than_it_gives(monkeypatch):
    monkeypatch.setattr(vocabulary_module, "MAX_WORDS", 2)
    found = LibraryVocabulary(
        [Vocabulary.of({"ab": 1, "ac": 2}), Vocabulary.of({"ad": 3})]
    ).matching("a*")
    assert (found.words, found.is_cut) == (("ad", "ac"), True)


def test_reads_the_words_of_all_segments(whoosh_searcher):
    read = Vocabularies(whoosh_searcher.reader()).of(TITLE.exact, BODY.exact)
    assert read.count("lumit") == 1
    assert read.count("ura") == 3  # the deleted documents of two segments count until they merge
    assert read.count("qirase") == 1


def test_reads_only_new_segments_after_a_commit(monkeypatch):
    index = RamStorage().create_index(build_schema())
    read = []
    original = Vocabulary.read
    monkeypatch.setattr(
        Vocabulary, "read", lambda leaf, fields: read.append(leaf) or original(leaf, fields)
    )
    older = None
    for number in range(3):
        writer = index.writer()
        writer.add_document(path=f"/{number}", body_exact=f"fjala fjala{number}")
        writer.commit(merge=False)
        older = Vocabularies(index.reader(), older=older)
        assert older.of(BODY.exact).count("fjala") == number + 1
    assert len(read) == 3


def test_knows_nothing_of_an_index_without_documents():
    index = RamStorage().create_index(build_schema())
    assert Vocabularies(index.reader()).of(BODY.exact).matching("*").words == ()
