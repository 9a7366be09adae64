from collections import Counter
from pathlib import Path

import pytest

from bench.corpus import write_corpus
from bench.peers.texts import read_texts
from bench.queries import KINDS, WORD, choose_queries
from bench.vocabulary import vocabulary
from index.extraction.front_matter import split_front_matter


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return write_corpus(tmp_path_factory.mktemp("corpus"), documents=120)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.txt"))
    }


class TestCorpus:
    def test_is_the_same_every_time(self, corpus, tmp_path):
        again = write_corpus(tmp_path, documents=120)
        assert contents(again.folder) == contents(corpus.folder)
        assert again.size == corpus.size == sum(map(len, contents(corpus.folder).values()))

    def test_has_as_many_documents_as_asked_for_in_several_folders(self, corpus):
        names = contents(corpus.folder)
        assert len(names) == corpus.documents == 120
        assert len({Path(name).parent for name in names}) > 50

    def test_has_dates_and_titles_that_gjej_reads(self, corpus):
        for text in read_texts(corpus.folder):
            date, rest = split_front_matter(Path(text.path).read_text(encoding="utf-8"))
            assert (date, rest.split("\n", 1)[0]) == (text.date, text.title)

    def test_has_few_words_often_and_many_once(self, corpus):
        words = Counter(
            word for text in read_texts(corpus.folder) for word in WORD.findall(text.body.lower())
        )
        counts = sorted(words.values(), reverse=True)
        assert sum(counts[:100]) > sum(counts) / 4
        assert counts.count(1) > len(counts) / 3

    def test_has_as_many_different_words_as_albanian_news(self, corpus):
        words = [
            word for text in read_texts(corpus.folder) for word in WORD.findall(text.body.lower())
        ]
        assert len(words) > 20_000
        assert len(set(words[:5_000])) == pytest.approx(1_868, rel=0.1)
        assert len(set(words[:20_000])) == pytest.approx(5_294, rel=0.1)


class TestVocabulary:
    def test_has_every_word_once(self):
        words = vocabulary()
        assert len(words) == len(set(words)) > 50_000


class TestQueries:
    def test_are_of_every_kind(self, corpus):
        queries = choose_queries(corpus.folder)
        assert set(queries) == {*KINDS, "warm"}
        assert all(queries.values())

    def test_ask_for_words_that_are_there(self, corpus):
        queries = choose_queries(corpus.folder)
        texts = [f"{text.title} {text.body}".lower() for text in read_texts(corpus.folder)]
        for kind in ("rare", "common", "page"):
            for (word,) in queries[kind]:
                assert any(word in text for text in texts)
