"""A passage with its source."""

from index.values import Passage
from searchapp.views.citation import citation


def test_names_title_page_date_and_path(speak, new_hit):
    speak("en")
    assert citation(new_hit(page=12)) == (
        "Ura e gurit ka shtatë harqe. Urat e tjera janë prej druri.\n"
        "Ura e gurit, p. 12, July 27, 2023, /home/arta/Ura/ura.txt"
    )


def test_speaks_the_language_of_the_window(speak, new_hit):
    speak("sq")
    assert citation(new_hit(page=12)).endswith("f. 12, 27 korrik 2023, /home/arta/Ura/ura.txt")


def test_leaves_out_what_is_not_known(speak, new_hit):
    speak("en")
    passage = Passage("Ura\ne gurit", 0, None, ())
    assert citation(new_hit(date="", passages=(passage,))) == (
        "Ura e gurit\nUra e gurit, /home/arta/Ura/ura.txt"
    )
    assert citation(new_hit(passages=(), date="")) == "Ura e gurit, /home/arta/Ura/ura.txt"
