"""From words in a picture to text."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from index.recognition.page_layout import SeenWord, is_text, lay_out, seen_words

LETTER = 10  # pixels
SIZE = (1_000, 1_000)


def line(text: str, number: int, *, paragraph: int = 1, left: int = 0) -> list[SeenWord]:
    words = []
    for word in text.split():
        width = LETTER * len(word)
        top = 30 * number
        words.append(SeenWord(word, 90.0, (1, paragraph), number, left, top, width, 20))
        left += width + LETTER
    return words


def text_of(*lines: list[SeenWord]) -> str:
    return lay_out([word for words in lines for word in words], *SIZE).text


def test_goes_on_with_a_paragraph_in_the_next_line():
    assert text_of(line("Kryetari hapi sot", 1), line("urën e re.", 2)) == (
        "Kryetari hapi sot urën e re."
    )


def test_keeps_a_line_that_was_ended_on_purpose():
    assert text_of(line("Të nderuar", 1), line("Ju shkruaj për urën e re", 2)) == (
        "Të nderuar\nJu shkruaj për urën e re"
    )


def test_parts_paragraphs():
    assert text_of(line("E para.", 1), line("E dyta.", 2, paragraph=2)) == "E para.\n\nE dyta."


def test_makes_a_word_whole_that_a_line_breaks():
    assert text_of(line("ligji për përfaqë-", 1), line("suesit e tyre", 2)) == (
        "ligji për përfaqësuesit e tyre"
    )


def test_makes_a_word_whole_that_a_column_breaks():
    assert text_of(line("fjala përfaqë-", 1), line("suesit", 2, paragraph=2)) == (
        "fjala përfaqësuesit"
    )


def test_keeps_the_hyphen_of_a_name():
    assert text_of(line("zonja Leka-", 1), line("Prifti foli", 2)) == "zonja Leka- Prifti foli"


def test_gives_both_halves_of_a_broken_word_their_boxes():
    page = lay_out(line("përfaqë-", 1) + line("suesit", 2), *SIZE)
    assert [page.text[word.start : word.end] for word in page.words] == ["përfaqë", "suesit"]


@given(st.lists(st.text("abëçZ1-.", min_size=1, max_size=8), min_size=1, max_size=30))
def test_places_every_word_inside_the_text_in_order(texts):
    words = [
        replace(line(text, number // 4)[0], left=250 * (number % 4))
        for number, text in enumerate(texts)
    ]
    page = lay_out(words, *SIZE)
    ends = [0, *(word.end for word in page.words)]
    for word, end in zip(page.words, ends, strict=False):
        assert end <= word.start <= word.end <= len(page.text)


def row(*cells: object) -> str:
    return "\t".join(map(str, cells))


def test_reads_the_rows_of_words_in_a_table():
    table = "\n".join(
        [
            row("level", "page_num", "block_num", *"abcdefghi"),
            row(4, 1, 1, 1, 1, 0, 5, 6, 70, 80, -1, ""),
            row(5, 1, 1, 2, 3, 1, 5, 6, 70, 80, 91.5, "Ura"),
            row(5, 1, 1, 2, 3, 2, 5, 6, 70, 80, 12, "|"),
            row(5, 1, 1, 2, 3, 3, 5, 6, 70, 80, 95, " "),
        ]
    )
    assert seen_words(table) == [SeenWord("Ura", 91.5, (1, 2), 3, 5, 6, 70, 80)]


def test_takes_a_few_specks_for_no_text():
    assert not is_text([replace(word, confidence=30) for word in line("ob ka re li", 1)])
    assert is_text(line("Ura e re mbi Drin", 1))
