"""The analyser's speed by pytest-benchmark: `pytest bench`; nothing is asserted of a time."""

import pytest

from bench.analyzer import in_texts, noise, ready_analyzer, sample_texts
from index.analysis.analyzer import Analyzer

NOISE_WORDS = 30_000


def count_words(analyzer: Analyzer, texts: list[str]) -> int:
    return sum(len(analyzer.analyze(text)) for text in texts)


def tell_speed(benchmark, words: int) -> None:
    """Tells words a second, at the fastest."""
    print(f"\n{benchmark.name}: {words / benchmark.stats.stats.min:,.0f} words/s")


def test_running_text_met_before(benchmark):
    texts, analyzer = sample_texts(), ready_analyzer()
    tell_speed(benchmark, benchmark(count_words, analyzer, texts))


@pytest.mark.parametrize("source", ["words of texts", "letters thrown together"])
def test_words_never_met(benchmark, source):
    if source == "words of texts":
        tokens = (token for text in sample_texts() for token in ready_analyzer().analyze(text))
        texts = in_texts(sorted({token.exact for token in tokens}))
    else:
        texts = in_texts(noise(NOISE_WORDS))
    words = benchmark.pedantic(count_words, setup=lambda: ((ready_analyzer(), texts), {}), rounds=7)
    tell_speed(benchmark, words)
