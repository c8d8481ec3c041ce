"""What goes on beside the window's runs: a study, an update at a time, while no run is on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.engine.study import Over, StudyEvent


class Aside:
    """A study that can be held and ended; all of it is the engine's thread's."""

    def __init__(self, put: Callable[[StudyEvent], object]) -> None:
        """``put`` takes what it says."""
        self._put = put
        self._steps: Iterator[StudyEvent | None] | None = None
        self._number, self._held = 0, False

    @property
    def wants(self) -> bool:
        """Whether it could go on."""
        return self._steps is not None and not self._held

    def begin(self, number: int, steps: Iterator[StudyEvent | None]) -> None:
        """Begin a study in place of the one before."""
        self._number, self._steps, self._held = number, steps, False

    def hold(self, held: bool) -> None:
        """Let it wait, or go on."""
        self._held = held

    def end(self) -> None:
        """Give it up."""
        if self._steps is not None:
            self._finish(Over(self._number))

    def step(self, explain: Callable[[Exception], str]) -> None:
        """One update further; an error ends the study, and is explained."""
        assert self._steps is not None
        try:
            event = next(self._steps)
        except Exception as error:  # the thread must survive whatever a study meets
            event = Over(self._number, explain(error))
        if isinstance(event, Over):
            self._finish(event)
        elif event is not None:
            self._put(event)

    def _finish(self, over: Over) -> None:
        self._steps = None
        self._put(over)
