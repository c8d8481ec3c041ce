"""Which models there are: the bundled ones and the user's own; known without torch."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.engine.card import CARD, PUBLISHED, CheckpointError, listed, read_card
from app.language import tr
from app.puzzles.base import Kind


class Catalogue:
    """Model folders, one level below each of two places."""

    def __init__(self, bundled: Path, user: Path | None = None) -> None:
        """Look at two places.

        Args:
            bundled: the models that come with HRMscope; their names win.
            user: the user's own models, ours or published checkpoint folders; may be missing.
        """
        self._places = [bundled] if user is None else [bundled, user]

    def _folders(self) -> dict[str, Path]:
        """Read anew each time: a user may drop a model in while HRMscope runs."""
        found: dict[str, Path] = {}
        for place in self._places:
            for folder in sorted(place.iterdir()) if place.is_dir() else ():
                if (folder / CARD).is_file() or (folder / PUBLISHED).is_file():
                    found.setdefault(folder.name, folder)
        return found

    def names(self) -> list[str]:
        """Bundled models first, each group by name."""
        return list(self._folders())

    def find(self, name_or_path: str) -> Path:
        """The folder of a known model, or the file or folder that a path names.

        Raises:
            CheckpointError: there is neither.
        """
        folders = self._folders()
        if name_or_path in folders:
            return folders[name_or_path]
        path = Path(name_or_path).expanduser()
        if name_or_path and path.exists():
            return path
        if folders:
            known = tr("Known are: {names}.", names=listed(folders, most=12))
        else:
            known = tr("No model is installed.")
        none = tr("There is no model called {name}, nor a file or folder.", name=name_or_path)
        raise CheckpointError(f"{none} {known}")

    def card(self, name: str) -> dict[str, Any] | None:
        """A model's card; None where it has none that can be read, or is gone.

        Published checkpoints have no card, and a broken one is explained when the model is opened.
        """
        folder = self._folders().get(name)
        try:
            return read_card(folder) if folder else None
        except CheckpointError:
            return None

    def default_for(self, kind: Kind) -> str | None:
        """The model to use for a kind of puzzle: the first whose card says ``"default": true``."""
        for name in self._folders():
            card = self.card(name)
            if card and card["kind"] == kind and card.get("default") is True:
                return name
        return None
