"""What is said about a hit."""

from searchapp.models.hit_words import HitWords


def test_counts_matches_in_both_languages(speak):
    speak("en")
    assert [HitWords().matches(count) for count in (1, 2)] == ["1 match", "2 matches"]
    speak("sq")
    assert [HitWords().matches(count) for count in (1, 2)] == ["1 përputhje", "2 përputhje"]


def test_says_aloud_that_words_are_missing(speak, new_hit):
    speak("sq")
    assert "Disa nga fjalët mungojnë" in HitWords().aloud(new_hit(complete=False))
    assert "mungojnë" not in HitWords().aloud(new_hit())


def test_says_aloud_that_a_disk_is_away(speak, new_hit):
    speak("en")
    assert "disk is not connected" in HitWords().aloud(new_hit(available=False))
    assert "disk" not in HitWords().aloud(new_hit())


def test_shortens_the_word_for_page(speak):
    speak("sq")
    assert HitWords().page(12) == "f. 12"
