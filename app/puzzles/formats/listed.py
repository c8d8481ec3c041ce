"""The puzzles of a file that holds many, each read only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar, overload

from app.language import tr
from app.puzzles.base import PuzzleError

T = TypeVar("T")
P = TypeVar("P", covariant=True)


class Listed(Sequence[P], Generic[P]):
    """Puzzles that are read one by one, so that a hundred thousand are there at once.

    A damaged one is refused when it is asked for, in a sentence that numbers it; the others are not lost.
    """

    def __init__(self, sources: Sequence[T], read: Callable[[T], P], called: str = tr("Puzzle {n}")) -> None:
        """A list.

        Args:
            sources: what each is in the file.
            read: reads one, or raises PuzzleError.
            called: what to call one in such a sentence, n counted from 1; "" where the sentence does.
        """
        self._sources: Sequence[Any] = sources
        self._read = read
        self._called = called

    def __len__(self) -> int:
        """How many there are, damaged ones too."""
        return len(self._sources)

    @overload
    def __getitem__(self, index: int) -> P: ...
    @overload
    def __getitem__(self, index: slice) -> list[P]: ...
    def __getitem__(self, index: int | slice) -> P | list[P]:
        """Read one, or some.

        Raises:
            PuzzleError: it is damaged.
        """
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        try:
            return self._read(self._sources[index])
        except PuzzleError as error:
            if not self._called:
                raise
            raise PuzzleError(f"{self._called.format(n=index % len(self) + 1)}: {error}") from error
