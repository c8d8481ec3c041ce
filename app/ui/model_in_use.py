"""The model in use: opened for a kind of puzzle, on a device, in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.engine.devices import TRYING, Asked
from app.engine.events import ModelFailed, ModelLoading, ModelReady
from app.engine.service import EngineService
from app.language import tr
from app.puzzles.base import Kind, Puzzle
from app.ui.bridge import Bridge
from app.ui.learning import Study
from app.ui.study_batch import Batch


class ModelInUse(QObject):
    """Opens models, and knows which one would solve the open puzzle.

    Attributes:
        puzzle: the open one. study: what is learned of it. batch: runs of many puzzles beside it.
        device: where models opened from here on are to think. fast: in int8 or bf16, if it does as well.
        begun: whether the window stands.

    Signals:
        changed: phase, model or pace; look again.
        model_opened: path and ModelReady of a model, and whether the user asked for it.
        complained: a sentence for people. told: one of which nothing has failed.
    """

    changed = Signal()
    model_opened = Signal(object, object, bool)
    complained = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        service: EngineService,
        study: Study,
        models_for: Callable[[Kind], Sequence[Path]],
        parent: QObject | None = None,
    ) -> None:
        """``models_for`` tells which models to try for a kind of puzzle, best first."""
        super().__init__(parent)
        self.puzzle: Puzzle | None = None
        self.study = study
        self.device: Asked = "auto"
        self.fast = False
        self.begun = False
        self._fast_is_news = False
        self._service = service
        self._models_for = models_for
        self._ready: ModelReady | None = None
        self._path: Path | None = None
        self._opening: list[tuple[Path, bool]] = []
        self._broken: set[Path] = set()
        self._bridge = Bridge(service.mailbox, self)
        self._bridge.model_news.connect(self._on_model)
        self.batch = Batch(service, self._bridge, self)

    @property
    def model(self) -> ModelReady | None:
        """The model that would solve the open puzzle; None while there is none for its kind."""
        if self._ready and self.puzzle and self._ready.kind == self.puzzle.kind:
            return self.study.mind_for(self.puzzle) or self._ready
        return None

    @property
    def one_view_only(self) -> bool:
        """Whether several views make no sense.

        A model that learned a task knows it by eight views, each by an embedding of its own, and has
        been asked about all of them.
        """
        return self.model is not None and self.model.learned is not None

    @property
    def model_path(self) -> Path | None:
        """Where the model in use, or the one being opened, is."""
        return self._opening[-1][0] if self._opening else self._path

    @property
    def loading(self) -> str:
        """The name of the model being opened, or ""."""
        return self._opening[-1][0].name if self._opening else ""

    def begin(self) -> None:
        """The window stands: models may be loaded from here on."""
        self.begun = True
        self.find_model()
        self.changed.emit()

    def open_model(self, path: Path, *, asked: bool = True) -> None:
        """Open a model; ``asked``: the user chose it, so its kind of puzzle is to be shown."""
        self._opening.append((path, asked))
        self._service.open(path, self.device, self.fast)
        self._bridge.expect_model()
        self.changed.emit()

    def choose_device(self, device: Asked) -> None:
        """Let the model, and those after it, think there; it is opened again, even on the same device."""
        self.device = device
        self._open_again()

    def choose_fast(self, fast: bool) -> None:
        """Let models think in int8 or bf16 where that does as well; the one in use is opened again."""
        self.fast = self._fast_is_news = fast
        if fast:
            self.told.emit(TRYING)
        self._open_again()

    def _open_again(self) -> None:
        if path := self.model_path:
            self.open_model(path, asked=False)
        self.changed.emit()

    @property
    def unanswered(self) -> tuple[float, bool]:
        """For how many seconds the engine has been at what it does, and whether that is opening a model."""
        return self._service.busy_for, self._service.opening

    def start_anew(self) -> None:
        """Leave an engine that does not answer to itself, and open the model in use again in another one."""
        stuck = {path for path, _ in self._opening}
        path, self._ready, self._path = self._path, None, None
        self._service.start_anew()
        self._bridge.give_up()
        self.study.forget()
        self._opening.clear()
        self._broken |= stuck
        for each in stuck:
            self.complained.emit(tr("{name} did not open and was given up.", name=each.name))
        if path and path not in stuck:
            self.open_model(path, asked=False)
        else:
            self._go_on_after_loading()
        self.changed.emit()

    def find_model(self) -> None:
        """Open a model for the puzzle's kind, unless a fitting one is in use or on its way."""
        if self.begun and self.puzzle and not self.model and not self._opening:
            untried = (path for path in self._models_for(self.puzzle.kind) if path not in self._broken)
            if path := next(untried, None):
                self.open_model(path, asked=False)

    def _on_model(self, news: ModelLoading | ModelReady | ModelFailed) -> None:
        if isinstance(news, ModelLoading):
            return
        path, asked = self._opening.pop(0)
        if isinstance(news, ModelReady):
            self._ready, self._path = news, path
            self.study.forget()
            self._broken.discard(path)
            self.model_opened.emit(path, news, asked)
        else:
            self._broken.add(path)
            self.complained.emit(tr("{model} was not opened. {why}", model=news.name, why=news.text))
        if not self._opening:
            self._go_on_after_loading()
        self.changed.emit()
        if isinstance(news, ModelReady) and news.choice.disappoints:
            self.told.emit(news.choice.complaint)
        elif isinstance(news, ModelReady) and self._fast_is_news and not self._opening:
            self._fast_is_news = False
            self.told.emit(news.choice.fast_why)

    def _go_on_after_loading(self) -> None:
        """No model is on its way any more: go on with what waited for one."""
        raise NotImplementedError
