"""What can be typed after `gjej`: the sub-commands, their options, their help in two languages."""

import argparse
from typing import NoReturn

from index.messages import Sentence, system_language

DESCRIPTION = Sentence(
    "Kërkim në dokumente shqip. Pa nënkomandë hapet dritarja.",
    "Full-text search for Albanian documents. Without a sub-command the window opens.",
)
INDEX = Sentence("shto dosje dhe përditëso treguesin", "add folders and bring the index up to date")
FOLDER = Sentence("dosje që shtohet në bibliotekë", "a folder to add to the library")
SEARCH = Sentence("kërko në bibliotekë", "search the library")
QUERY = Sentence("çfarë kërkohet", "what to search for")
BATCH = Sentence("skedar me një kërkesë në rresht", "a file with one query a line")
LIMIT = Sentence("sa dokumente të tregohen (20)", "how many documents to show (20)")
ANALYZE = Sentence(
    "trego si kuptohet teksti i hyrjes standarde", "show how standard input is understood"
)
CHECK = Sentence("verifiko treguesin", "verify the index")
TEXT = Sentence("trego çfarë lexon Gjej në një skedar", "show what Gjej reads in a file")
FILE = Sentence("skedari", "the file")
FORMATS = Sentence("trego çfarë lexohet këtu", "show what can be read here")
LIBRARY = Sentence("dosja e bibliotekës", "the library's folder")
JSON = Sentence("dalje JSON, një rresht për përgjigje", "JSON output, one line an answer")
NOT_A_COUNT = Sentence("duhet një numër nga 1 e sipër", "a number from 1 on is wanted")
USAGE = Sentence("përdorimi: ", "usage: ")
WRONG_CALL = Sentence(
    "Thirrje e gabuar; “{program} --help” tregon si bëhet.",
    "Wrong call: {detail}. “{program} --help” tells how.",
)


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are sentences in the person's language."""

    def error(self, message: str) -> NoReturn:
        """Print the usage and one sentence; exit with 2."""
        language = system_language()
        usage = self.format_usage().removeprefix("usage: ")
        sentence = WRONG_CALL.in_language(language, program=self.prog, detail=message)
        self.exit(2, f"{USAGE.in_language(language)}{usage}gjej: {sentence}\n")


def build_parser(language: str) -> argparse.ArgumentParser:
    """The parser of the whole command line; a wrong call exits with 2."""
    parser = _Parser(prog="gjej", description=DESCRIPTION.in_language(language), allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, purpose: Sentence, *, has_json: bool = True) -> argparse.ArgumentParser:
        text = purpose.in_language(language)
        command = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
        if has_json:
            command.add_argument("--json", action="store_true", help=JSON.in_language(language))
        return command

    def with_library(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
        command.add_argument("--library", metavar="DIR", help=LIBRARY.in_language(language))
        return command

    index = with_library(add("index", INDEX))
    index.add_argument("folders", nargs="*", metavar="FOLDER", help=FOLDER.in_language(language))
    _fill_search(with_library(add("search", SEARCH)), language)
    add("analyze", ANALYZE)
    with_library(add("check", CHECK, has_json=False))
    add("text", TEXT).add_argument("file", metavar="FILE", help=FILE.in_language(language))
    add("formats", FORMATS, has_json=False)
    return parser


def _fill_search(search: argparse.ArgumentParser, language: str) -> None:
    def count(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = 0
        if number < 1:
            raise argparse.ArgumentTypeError(NOT_A_COUNT.in_language(language))
        return number

    asked = search.add_mutually_exclusive_group(required=True)
    asked.add_argument("query", nargs="?", metavar="QUERY", help=QUERY.in_language(language))
    asked.add_argument("--batch", metavar="FILE", help=BATCH.in_language(language))
    search.add_argument(
        "--limit", metavar="N", type=count, default=20, help=LIMIT.in_language(language)
    )
