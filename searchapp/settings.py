"""What a person has chosen, and how the window was left."""

import configparser
import logging
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from PySide6.QtCore import QByteArray

from index.errors import LibraryUnwritable
from index.messages import LANGUAGES
from searchapp.paths import settings_file

SECTION = "window"
LANGUAGE_CHOICES = ("system", *LANGUAGES)
APPEARANCE_CHOICES = ("system", "light", "dark")
PAGES, TEXT = "pages", "text"  # how a document that has pages is read
COMFORTABLE, COMPACT = "comfortable", "compact"  # how much room a hit takes
TEXT_SIZES = (70, 80, 90, 100, 110, 125, 150, 175, 200, 250)  # percent
USUAL_SIZE = 100

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of the window; geometry and splitter are Qt's own states in base64."""

    language: str = "system"
    appearance: str = "system"
    geometry: str = ""
    splitter: str = ""
    view: str = PAGES
    text_size: int = USUAL_SIZE
    density: str = COMFORTABLE
    facets: str = ""  # "open" or "closed"; where nobody has chosen, the width of the window does
    facets_width: str = ""  # Qt's own state in base64


def load_settings(library: Path) -> Settings:
    """The settings that were saved; the defaults stand in for what is missing or damaged."""
    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read(settings_file(library), encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError, OSError):
        logger.warning("the settings cannot be read, the defaults are used", exc_info=True)
        return Settings()
    saved = parser[SECTION] if parser.has_section(SECTION) else {}
    known = {field.name: saved[field.name] for field in fields(Settings) if field.name in saved}
    size = known.pop("text_size", "")
    text_size = int(size) if size.isascii() and size.isdigit() else USUAL_SIZE
    return _without_unknown_choices(Settings(**known, text_size=text_size))


def save_settings(library: Path, settings: Settings) -> None:
    """Keep the settings; raises LibraryUnwritable."""
    parser = configparser.ConfigParser(interpolation=None)
    parser[SECTION] = asdict(settings)
    target = settings_file(library)
    draft = target.with_suffix(".new")
    try:
        with draft.open("w", encoding="utf-8") as file:
            parser.write(file)
        # In one step, so that a power cut leaves the old settings or the new ones.
        draft.replace(target)
    except OSError as error:
        raise LibraryUnwritable(library) from error


def text_of_state(state: QByteArray) -> str:
    """A state of Qt as it is kept in the settings."""
    return bytes(state.toBase64().data()).decode("ascii")


def state_of_text(text: str) -> QByteArray:
    """The state of Qt that a text of the settings stands for; an empty one for what is none."""
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))


def _without_unknown_choices(settings: Settings) -> Settings:
    if settings.language not in LANGUAGE_CHOICES:
        settings = replace(settings, language="system")
    if settings.appearance not in APPEARANCE_CHOICES:
        settings = replace(settings, appearance="system")
    if settings.view not in (PAGES, TEXT):
        settings = replace(settings, view=PAGES)
    if settings.density not in (COMFORTABLE, COMPACT):
        settings = replace(settings, density=COMFORTABLE)
    if settings.text_size not in TEXT_SIZES:
        settings = replace(settings, text_size=USUAL_SIZE)
    return settings
