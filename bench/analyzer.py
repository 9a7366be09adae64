"""How fast the analyser reads words, how soon it is ready and what it holds in memory.

    python -m bench.analyzer

Speed is in words a second of one thread, by processor time, the best of some runs, text by text as
the indexer reads: running text whose words were met before, the distinct words of the sample
library met for the first time, and letters thrown together, which no dictionary has. Memory is
what a process holds beyond a bare one.
"""

import random
import subprocess
import sys
import time
from collections.abc import Callable

from index.analysis.analyzer import Analyzer
from index.resources import resource_path

_RUNS = 7
_NOISE_WORDS = 30_000
_WORDS_OF_TEXT = 400

_START = """
import time
began = time.perf_counter()
from index.analysis.analyzer import Analyzer
imported = time.perf_counter()
Analyzer().analyze("Koresë")
print((imported - began) * 1000, (time.perf_counter() - imported) * 1000)
"""
# "VmRSS" is the memory of the process itself; the greatest ever is that of the parent on Linux.
_MEMORY = """
import sys
from pathlib import Path
def resident():
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024
empty = resident()
from index.analysis.analyzer import Analyzer
analyzer = Analyzer()
for text in sys.stdin:
    analyzer.analyze(text)
print(resident() - empty)
"""


def sample_texts() -> list[str]:
    """The texts of the sample library."""
    paths = sorted(resource_path("samples").rglob("*.txt"))
    return [path.read_text(encoding="utf-8") for path in paths]


def in_texts(words: list[str]) -> list[str]:
    """The words in texts as long as an article."""
    starts = range(0, len(words), _WORDS_OF_TEXT)
    return [" ".join(words[start : start + _WORDS_OF_TEXT]) for start in starts]


def noise(words: int) -> list[str]:
    """Letters thrown together, always the same."""
    chance = random.Random(1)
    letters = "aabcdeeefghiijklmnoprrssttuuvxyzëëç"
    return ["".join(chance.choices(letters, k=chance.randint(3, 11))) for _ in range(words)]


def words_per_second(texts: list[str], make: Callable[[], Analyzer]) -> float:
    """The best of some runs over some texts."""
    best = 0.0
    for _ in range(_RUNS):
        analyzer = make()
        began = time.process_time()
        count = sum(len(analyzer.analyze(text)) for text in texts)
        best = max(best, count / (time.process_time() - began))
    return best


def ready_analyzer() -> Analyzer:
    """An analyser with its dictionary open and nothing to remember."""
    analyzer = Analyzer()
    analyzer.analyze("fjalë")
    return analyzer


def measure() -> list[tuple[str, str, str]]:
    """Rows of what, figure and goal."""
    texts = sample_texts()
    used = ready_analyzer()
    distinct = sorted({token.exact for text in texts for token in used.analyze(text)})
    speeds = [
        ("running text, met before", texts, lambda: used, "300,000"),
        ("words of texts, never met", in_texts(distinct), ready_analyzer, "100,000"),
        ("letters thrown together", in_texts(noise(_NOISE_WORDS)), ready_analyzer, ""),
    ]
    rows = [
        (f"{what}, words/s", f"{words_per_second(sample, make):,.0f}", goal)
        for what, sample, make, goal in speeds
    ]
    starts = [[float(part) for part in _run(_START).split()] for _ in range(_RUNS)]
    importing, opening = (min(column) for column in zip(*starts, strict=True))
    rows.append(("import, ms", f"{importing:.1f}", ""))
    rows.append(("first word after it, ms", f"{opening:.1f}", "50"))
    if sys.platform == "linux":
        for number in (0, 100_000):
            memory = float(_run(_MEMORY, "\n".join(texts + in_texts(noise(number)))))
            rows.append((f"memory after {number:,} further words, MB", f"{memory:.1f}", "60"))
    return rows


def _run(code: str, text: str = "") -> str:
    return subprocess.run(
        [sys.executable, "-c", code], input=text, capture_output=True, text=True, check=True
    ).stdout


def main() -> int:
    """Prints the table."""
    for what, figure, goal in [("analyser", "", "goal"), *measure()]:
        print(f"{what:<44}{figure:>12}{goal:>12}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
