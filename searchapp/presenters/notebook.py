"""What a person adds: stars, labels and notes on documents, saved and past queries."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from index.values import Annotation, Hit, Reading
from searchapp.models.kept_words import KeptWords
from searchapp.views.main_window import MainWindow
from searchapp.views.queries_dialog import QueriesDialog
from searchapp.workers.crew import Crew
from searchapp.workers.notebook_controller import Notes


class NotebookPresenter(QObject):
    """Shows what is kept, and has changes kept."""

    def __init__(self, window: MainWindow, crew: Crew, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._controller = crew.controller
        self._notebook = crew.notebook
        self.dialog = QueriesDialog(window)
        self._connect_documents(crew)
        self._connect_dialog()
        self._connect_window()
        crew.notebook.notes_ready.connect(self._show_notes)
        crew.job.committed.connect(crew.notebook.look_over)

    def _connect_documents(self, crew: Crew) -> None:
        bar = self._window.reader.annotations
        bar.changed.connect(crew.notebook.annotate)
        bar.query_proposed.connect(self._window.search_bar.set_text)
        crew.controller.reading_ready.connect(self._show_reading)
        crew.notebook.annotated.connect(bar.show_kept)
        crew.notebook.annotated.connect(self._search_again)
        self._window.star_wanted.connect(self._toggle_star)

    def _connect_dialog(self) -> None:
        dialog, notebook = self.dialog, self._notebook
        dialog.query_chosen.connect(self._window.search_bar.set_text)
        dialog.query_chosen.connect(self._window.come_forward)
        dialog.look_requested.connect(notebook.look_at)
        dialog.save_requested.connect(notebook.save_search)
        dialog.removal_requested.connect(notebook.remove_search)
        dialog.forget_requested.connect(notebook.forget)
        dialog.rename_requested.connect(notebook.rename_label)
        dialog.rename_requested.connect(self._search_again)
        dialog.shown.connect(notebook.look_over)

    def _connect_window(self) -> None:
        self._window.search_bar.query_changed.connect(self.dialog.show_query)
        self._window.kept_requested.connect(self.dialog.open)
        self._window.save_requested.connect(self.dialog.open_to_save)

    @Slot(object)
    def _show_notes(self, notes: Notes) -> None:
        self.dialog.show_searches(notes.searches)
        self.dialog.show_past(notes.past)
        self.dialog.show_collection(notes.collection)
        labels = [label.label for label in notes.collection.labels]
        self._window.reader.annotations.show_known(labels)
        fresh = sum(search.fresh for search in notes.searches)
        self._window.show_news(KeptWords().news(fresh) if fresh else "")

    @Slot(object)
    def _show_reading(self, reading: Reading) -> None:
        annotation = reading.annotation or Annotation(reading.document.path)
        self._window.reader.annotations.show_annotation(annotation)

    @Slot()
    def _toggle_star(self) -> None:
        """Stars the hit that is chosen in the list, or the document that is read."""
        bar = self._window.reader.annotations
        hit: Hit | None = self._window.hit_list.chosen_hit()
        if hit is None or hit.path == bar.path():
            bar.toggle_star()
            return
        annotation = hit.annotation or Annotation(hit.path)
        self._notebook.annotate(replace(annotation, is_starred=not annotation.is_starred))

    @Slot()
    def _search_again(self) -> None:
        self._controller.search_again(self._window.hit_model.loaded())
