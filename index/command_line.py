"""What can be typed after `gjej`: the sub-commands, their options, their help in two languages.

argparse speaks English only. The words that it would add of its own (titles, "usage:", the help of
-h) are given to it, and its complaints are read and said anew in the person's language.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from functools import partial
from typing import Any, NoReturn

from index.messages import Sentence
from index.values import ExportKind, LineOrder

# Not for people: how the window has a document copied out of its archive.
COPY_OPTION = "--copy-entry"

DESCRIPTION = Sentence(
    "Kërkim në dokumente shqip. Pa nënkomandë hapet dritarja.",
    "Full-text search for Albanian documents. Without a sub-command the window opens.",
)
INDEX = Sentence("shto dosje dhe përditëso treguesin", "add folders and bring the index up to date")
FOLDER = Sentence("dosje që shtohet në bibliotekë", "a folder to add to the library")
SEARCH = Sentence("kërko në bibliotekë", "search the library")
QUERY = Sentence("çfarë kërkohet", "what to search for")
BATCH = Sentence("skedar me një kërkesë në rresht", "a file with one query a line")
TABLE = Sentence(
    "shkruaj numrat dhe pasazhet më të mira si tabelë CSV në këtë skedar (me --batch)",
    "write counts and best passages as a CSV table into this file (with --batch)",
)
EXPORT = Sentence(
    "shkruaj çfarë gjendet në skedar (.csv, .html, .docx), ose kopjo skedarët në dosje",
    "write what is found to a file (.csv, .html, .docx), or copy the files into a folder",
)
TARGET = Sentence(
    "skedari që shkruhet; dosja, te kopjet", "the file to write; the folder, for copies"
)
KIND = Sentence(
    "çfarë shkruhet: dokumentet (hits), përputhjet në kontekst (concordance), pasazhet e një "
    "dokumenti (passages) apo kopje të skedarëve (copies)",
    "what to write: documents (hits), matches in context (concordance), the passages of one "
    "document (passages) or copies of the files (copies)",
)
ORDER = Sentence(
    "renditja e përputhjeve: document, date, left, right, form",
    "the order of matches: document, date, left, right, form",
)
OF_DOCUMENT = Sentence("dokumenti, te pasazhet", "the document, for passages")
LIMIT = Sentence("sa dokumente të tregohen (20)", "how many documents to show (20)")
ANALYZE = Sentence(
    "trego si kuptohet teksti i hyrjes standarde", "show how standard input is understood"
)
ALL = Sentence(
    "trego edhe dokumentet e njëjta e të ngjashme veç e veç",
    "show documents that are the same or alike each by itself",
)
CHECK = Sentence("verifiko treguesin", "verify the index")
TEXT = Sentence("trego çfarë lexon Gjej në një skedar", "show what Gjej reads in a file")
FILE = Sentence("skedari", "the file")
FORMATS = Sentence("trego çfarë lexohet këtu", "show what can be read here")
ONLY = Sentence(
    "shiko vetëm këtë skedar ose dosje të bibliotekës", "look only at this file or folder of it"
)
RETRY = Sentence(
    "provo përsëri këtë skedar që nuk u lexua, ose ata të kësaj dosjeje",
    "try this file that could not be read again, or those of this folder",
)
REBUILD = Sentence("ndërto treguesin nga e para", "build the index anew")
BACKGROUND = Sentence(
    "prit kur kompjuteri punon me bateri", "wait while the computer runs on battery"
)
LIBRARY = Sentence("dosja e bibliotekës", "the library's folder")
JSON = Sentence("dalje JSON, një rresht për përgjigje", "JSON output, one line an answer")
HELP = Sentence("trego këtë ndihmë dhe mbaro", "show this help and exit")
VERSION = Sentence("trego versionin dhe mbaro", "show the version and exit")

USAGE = Sentence("përdorimi: ", "usage: ")
COMMANDS = Sentence("nënkomandat", "sub-commands")
ARGUMENTS = Sentence("argumentet", "arguments")
OPTIONS = Sentence("opsionet", "options")

COMMAND_NAME = Sentence("NËNKOMANDA", "COMMAND")
FOLDER_NAME = Sentence("DOSJA", "FOLDER")
PATH_NAME = Sentence("SHTEGU", "PATH")
QUERY_NAME = Sentence("KËRKESA", "QUERY")
FILE_NAME = Sentence("SKEDARI", "FILE")
LIBRARY_NAME = Sentence("DOSJA", "DIR")

WRONG_CALL = Sentence(
    "Thirrje e gabuar: {detail}. „{program} --help“ tregon si bëhet.",
    "Wrong call: {detail}. “{program} --help” tells how.",
)
NOT_A_COUNT = Sentence("duhet një numër nga 1 e sipër", "a number from 1 on is wanted")
NOT_UNDERSTOOD = Sentence("nuk u kuptua dot", "it could not be understood")
# What argparse says of a wrong call, and what we say.
COMPLAINTS = {
    r"argument (?P<name>--.*?): invalid choice: .*\(choose from (?P<choices>.*)\)": Sentence(
        "„{name}“ merr vetëm: {choices}", "“{name}” takes only: {choices}"
    ),
    r".*invalid choice: (?P<quote>['\"])(?P<name>.*?)(?P=quote).*": Sentence(
        "„{name}“ nuk është nënkomandë; nënkomandat janë {commands}",
        "“{name}” is no sub-command; the sub-commands are {commands}",
    ),
    r"unrecognized arguments: (?P<name>.*)": Sentence(
        "„{name}“ nuk njihet", "“{name}” is not known"
    ),
    r"the following arguments are required: (?P<name>.*)": Sentence(
        "mungon {name}", "{name} is missing"
    ),
    r"one of the arguments (?P<name>.*) is required": Sentence(
        "mungon një nga këto: {name}", "one of these is missing: {name}"
    ),
    r"argument (?P<name>.*?): expected .*": Sentence(
        "pas „{name}“ mungon vlera", "a value is missing after “{name}”"
    ),
    r"argument (?P<name>.*?): ignored explicit argument .*": Sentence(
        "„{name}“ nuk merr vlerë", "“{name}” takes no value"
    ),
    r"argument (?P<name>.*?): not allowed with argument (?P<other>.*)": Sentence(
        "„{name}“ nuk shkon bashkë me „{other}“", "“{name}” does not go together with “{other}”"
    ),
}


class _Formatter(argparse.HelpFormatter):
    """Help with the word for "usage" in the person's language."""

    def __init__(self, language: str, prog: str, **options: Any) -> None:
        super().__init__(prog, **options)
        self._language = language

    def add_usage(
        self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None
    ) -> None:
        """Add the usage; argparse itself gives an empty prefix for the names of sub-commands."""
        word = USAGE.in_language(self._language) if prefix is None else prefix
        super().add_usage(usage, actions, groups, word)


class _Parser(argparse.ArgumentParser):
    """A parser whose help and complaints are in the person's language."""

    def __init__(self, language: str, **options: Any) -> None:
        formatter: Any = partial(_Formatter, language)
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=formatter, **options)
        self._language = language
        self.commands: Sequence[str] = ()
        self.arguments = self.add_argument_group(ARGUMENTS.in_language(language))
        self.options = self.add_argument_group(OPTIONS.in_language(language))
        self.options.add_argument("-h", "--help", action="help", help=HELP.in_language(language))

    def error(self, message: str) -> NoReturn:
        """Print the usage and one sentence; exit with 2."""
        detail = self._detail(message)
        sentence = WRONG_CALL.in_language(self._language, program=self.prog, detail=detail)
        self.exit(2, f"{self.format_usage()}gjej: {sentence}\n")

    def _detail(self, message: str) -> str:
        not_a_count = NOT_A_COUNT.in_language(self._language)
        if message.endswith(not_a_count):
            return message.removeprefix("argument ")
        for pattern, sentence in COMPLAINTS.items():
            if found := re.fullmatch(pattern, message, re.DOTALL):
                return sentence.in_language(
                    self._language, commands=", ".join(self.commands), **found.groupdict()
                )
        return NOT_UNDERSTOOD.in_language(self._language)


class _ShowVersion(argparse.Action):
    """Prints the version and exits with 0."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        # Here and not above: reading it takes longer than all else that a command line needs.
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

        try:
            number = version("gjej")
        except PackageNotFoundError:  # run from a copy that was never installed
            number = "0.1.0"
        sys.stdout.write(f"gjej {number}\n")
        parser.exit()


def build_parser(language: str) -> argparse.ArgumentParser:
    """The parser of the whole command line; a wrong call exits with 2."""
    parser = _Parser(language, prog="gjej", description=DESCRIPTION.in_language(language))
    parser.options.add_argument(
        "--version", action=_ShowVersion, nargs=0, help=VERSION.in_language(language)
    )
    commands = parser.add_subparsers(
        dest="command",
        required=True,
        title=COMMANDS.in_language(language),
        metavar=COMMAND_NAME.in_language(language),
    )

    def add(name: str, purpose: Sentence, *, has_json: bool = True) -> _Parser:
        text = purpose.in_language(language)
        command = commands.add_parser(name, help=text, description=text, language=language)
        if has_json:
            command.options.add_argument(
                "--json", action="store_true", help=JSON.in_language(language)
            )
        return command

    _fill_index(add("index", INDEX), language)
    _fill_search(add("search", SEARCH), language)
    _fill_export(add("export", EXPORT, has_json=False), language)
    add("analyze", ANALYZE)
    _add_library(add("check", CHECK, has_json=False), language)
    add("text", TEXT).arguments.add_argument(
        "file", metavar=FILE_NAME.in_language(language), help=FILE.in_language(language)
    )
    add("formats", FORMATS, has_json=False)
    parser.commands = tuple(commands.choices or ())
    return parser


def _add_library(command: _Parser, language: str) -> None:
    name, text = LIBRARY_NAME.in_language(language), LIBRARY.in_language(language)
    command.options.add_argument("--library", metavar=name, help=text)


def _fill_index(index: _Parser, language: str) -> None:
    name, text = FOLDER_NAME.in_language(language), FOLDER.in_language(language)
    index.arguments.add_argument("folders", nargs="*", metavar=name, help=text)
    _add_library(index, language)
    path = PATH_NAME.in_language(language)
    for option, purpose in (("--only", ONLY), ("--retry", RETRY)):
        text = purpose.in_language(language)
        index.options.add_argument(option, action="append", default=[], metavar=path, help=text)
    for option, purpose in (("--rebuild", REBUILD), ("--background", BACKGROUND)):
        text = purpose.in_language(language)
        index.options.add_argument(option, action="store_true", help=text)


def _fill_search(search: _Parser, language: str) -> None:
    def count(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = 0
        if number < 1:
            raise argparse.ArgumentTypeError(NOT_A_COUNT.in_language(language))
        return number

    asked = search.arguments.add_mutually_exclusive_group(required=True)
    name, text = QUERY_NAME.in_language(language), QUERY.in_language(language)
    asked.add_argument("query", nargs="?", metavar=name, help=text)
    name, text = FILE_NAME.in_language(language), BATCH.in_language(language)
    asked.add_argument("--batch", metavar=name, help=text)
    search.options.add_argument("--csv", metavar=name, help=TABLE.in_language(language))
    search.options.add_argument(
        "--limit", metavar="N", type=count, default=20, help=LIMIT.in_language(language)
    )
    search.options.add_argument("--all", action="store_true", help=ALL.in_language(language))
    _add_library(search, language)


def _fill_export(command: _Parser, language: str) -> None:
    for argument, name, purpose in (("query", QUERY_NAME, QUERY), ("target", FILE_NAME, TARGET)):
        command.arguments.add_argument(
            argument, metavar=name.in_language(language), help=purpose.in_language(language)
        )
    for option, purpose, kinds in (("--what", KIND, ExportKind), ("--order", ORDER, LineOrder)):
        first = next(iter(kinds))
        command.options.add_argument(
            option,
            type=str,
            choices=[str(kind) for kind in kinds],
            default=str(first),
            help=purpose.in_language(language),
        )
    path = PATH_NAME.in_language(language)
    text = OF_DOCUMENT.in_language(language)
    command.options.add_argument("--document", metavar=path, default="", help=text)
    command.options.add_argument("--all", action="store_true", help=ALL.in_language(language))
    _add_library(command, language)
