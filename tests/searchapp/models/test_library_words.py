"""What is said about the library."""

from index.values import FolderStatus, LibraryStatus
from searchapp.models.library_words import LibraryWords


def test_tells_the_size_in_both_languages(speak):
    folders = (FolderStatus("/d/a", 1200, True), FolderStatus("/d/b", 34, True))
    status = LibraryStatus(1234, folders, ())
    speak("en")
    assert LibraryWords().size(status) == "1,234 documents in 2 folders"
    speak("sq")
    assert LibraryWords().size(status) == "1234 dokumente në 2 dosje"
