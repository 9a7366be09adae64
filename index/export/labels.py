"""The headings and small words of what is taken away, in both languages."""

from index.messages import Sentence

TITLE = Sentence("Titulli", "Title")
DATE = Sentence("Data", "Date")
FORMAT = Sentence("Lloji", "Kind")
PATH = Sentence("Shtegu", "Path")
PAGE = Sentence("Faqja", "Page")
PLACE = Sentence("Vendi", "Offset")
MATCHES = Sentence("Përputhje", "Matches")
COMPLETE = Sentence("Të gjitha fjalët", "All of the words")
YES = Sentence("po", "yes")
NO = Sentence("jo", "no")
PASSAGE = Sentence("Pasazhi", "Passage")
LEFT = Sentence("Para", "Before")
FORM = Sentence("Fjala", "Match")
RIGHT = Sentence("Pas", "After")
NUMBER = Sentence("Nr.", "No.")
QUERY = Sentence("Kërkesa", "Query")
LINE = Sentence("Rreshti", "Line")
DOCUMENTS = Sentence("Dokumente", "Documents")
WITH_ALL = Sentence("Me të gjitha fjalët", "With all of the words")
SUGGESTION = Sentence("Mos donit", "Did you mean")
COPY = Sentence("Kopja", "Copy")
REASON = Sentence("Pse nuk u kopjua", "Why it was not copied")

ON_PAGE = Sentence("f. {page}", "p. {page}")
HITS_TITLE = Sentence("Dokumente për „{query}“", "Documents for “{query}”")
CONCORDANCE_TITLE = Sentence("„{query}“ në kontekst", "“{query}” in context")
PASSAGES_TITLE = Sentence("„{query}“ te „{title}“", "“{query}” in “{title}”")
HITS_FACT = Sentence(
    "{written} nga {total} dokumente, të nxjerra me Gjej më {day}.",
    "{written} of {total} documents, taken from Gjej on {day}.",
)
LINES_FACT = Sentence(
    "{written} nga {total} përputhje, të nxjerra me Gjej më {day}.",
    "{written} of {total} matches, taken from Gjej on {day}.",
)
NOT_SHOWN = Sentence(
    "Nuk tregohet asnjë pasazh: fjalët janë te titulli.",
    "No passage is shown: the words are in the title.",
)
COPIES_LIST = Sentence("Burimet.csv", "Sources.csv")
