"""The settings dialog."""

from PySide6.QtCore import QObject, Slot

from index.errors import GjejError
from index.priority import core_count
from searchapp.messages import error_sentence
from searchapp.preferences import Preferences
from searchapp.views.main_window import MainWindow
from searchapp.views.settings_dialog import SettingsDialog
from searchapp.workers.crew import Crew


class SettingsPresenter(QObject):
    """Shows what is chosen, and hands new choices to whom they concern."""

    def __init__(
        self,
        window: MainWindow,
        crew: Crew,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        settings = preferences.settings
        self.dialog = SettingsDialog(
            settings.language, settings.appearance, window, cores=core_count()
        )
        window.settings_requested.connect(self.dialog.show)
        self.dialog.language_chosen.connect(preferences.choose_language)
        self.dialog.appearance_chosen.connect(preferences.choose_appearance)
        self.dialog.rules_chosen.connect(crew.desk.choose_rules)
        self.dialog.recognition_chosen.connect(crew.desk.choose_recognition)
        self.dialog.shown.connect(crew.controller.look_for_recognition)
        crew.controller.recognition_ready.connect(self.dialog.show_recognition)
        crew.desk.rules_ready.connect(self.dialog.show_rules)
        self.dialog.density_chosen.connect(preferences.choose_density)
        window.result_line.density_chosen.connect(preferences.choose_density)
        for room in (self.dialog, window.result_line, window.hit_list):
            room.show_density(settings.density)
            preferences.density_changed.connect(room.show_density)
        preferences.failed.connect(self._say)

    @Slot(object)
    def _say(self, error: GjejError) -> None:
        self._window.show_message(error_sentence(error))
