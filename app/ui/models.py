"""Choosing a model: the bundled ones, the user's recent ones, any other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from app.engine.card import CheckpointError
from app.engine.catalogue import Catalogue
from app.engine.events import ModelReady
from app.language import tr
from app.puzzles.base import Kind
from app.settings import with_recent
from app.ui.card_dialog import CardDialog
from app.ui.preferences import Preferences
from app.ui.session import Session
from app.ui.words import KIND_NAMES


class Models(QObject):
    """Knows which models there are and lets the session open them."""

    def __init__(
        self, catalogue: Catalogue, session: Session, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._catalogue, self._session, self._preferences, self._window = (
            catalogue,
            session,
            preferences,
            window,
        )
        session.model_opened.connect(self._remember)

    def open(self, path: Path) -> None:
        """Open a model that the user chose."""
        self._session.open_model(path)

    def ask_folder(self) -> None:
        """Let the user choose a model's folder."""
        title = tr("Open a model's folder")
        name = QFileDialog.getExistingDirectory(self._window, title, str(self._start()))
        if name:
            self.open(Path(name))

    def ask_file(self) -> None:
        """Let the user choose a weights file."""
        title = tr("Open a model's weights")
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(self._start()))
        if name:
            self.open(Path(name))

    def fill(self, menu: QMenu, more: list[QAction]) -> None:
        """Fill a menu with the open puzzle's kind of models, the others, the recent ones and ``more``."""
        menu.clear()
        menu.setToolTipsVisible(True)
        kind = self._session.puzzle.kind if self._session.puzzle else None
        shown = self._session.model
        for name in sorted(self._catalogue.names(), key=lambda name: self._kind(name) != kind):
            solves = self._kind(name)
            action = menu.addAction(f"{name} · {KIND_NAMES[solves]}" if solves else name)
            action.setCheckable(True)
            action.setChecked(shown is not None and shown.name == name)
            action.triggered.connect(lambda _=False, name=name: self.open_known(name))
        recent = [Path(path) for path in self._preferences.settings.recent_models]
        if recent:
            menu.addSection(tr("Recent"))
        for path in recent:
            action = menu.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.open(path))
        menu.addSeparator()
        menu.addActions(more)

    def open_known(self, name: str) -> None:
        """Open a model by its name."""
        try:
            self.open(self._catalogue.find(name))
        except CheckpointError as error:
            self._session.complained.emit(str(error))

    def others(self, kind: Kind, but: Path | None) -> dict[str, Path]:
        """Where the other models of a kind are, by name: those known, then recent ones that may be of it."""
        known = {name: self._catalogue.find(name) for name in self._catalogue.names()}
        found = {name: path for name, path in known.items() if self._kind(name) == kind}
        for path in map(Path, self._preferences.settings.recent_models):
            if path not in known.values() and path.exists():
                found.setdefault(path.name, path)
        return {name: path for name, path in found.items() if path != but}

    def show_card(self) -> None:
        """Show what is known of the model in use."""
        if self._session.model:
            CardDialog(self._session.model, self._window).open()

    def _kind(self, name: str) -> Kind | None:
        card = self._catalogue.card(name)
        return card["kind"] if card else None

    def _start(self) -> Path:
        recent = self._preferences.settings.recent_models
        return Path(recent[0]).parent if recent else Path.home()

    def _remember(self, path: Path, ready: ModelReady, asked: bool) -> None:
        """Use what was asked for, for its kind, from now on; a foreign one is also a recent one."""
        if not asked:
            return
        settings = self._preferences.settings
        models = {**settings.models, ready.kind: str(path.absolute())}
        recent = settings.recent_models
        if ready.name not in self._catalogue.names():
            recent = with_recent(recent, str(path.absolute()))
        self._preferences.update(models=models, recent_models=recent)


def models_for(catalogue: Catalogue, preferences: Preferences, kind: Kind) -> list[Path]:
    """The model last used for a kind if it is still there, then the catalogue's default."""
    last = preferences.settings.models.get(kind)
    usual = catalogue.default_for(kind)
    found = [Path(last)] if last and Path(last).exists() else []
    return [*found, catalogue.find(usual)] if usual else found
