"""The composition root: ``hrmscope`` and ``hrmscope open`` show the window, any other word is a command.

Commands never import Qt, and the window imports torch only on the engine's thread.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import libraries, paths

if TYPE_CHECKING:  # the window's language is known before anything that holds sentences is imported
    from numpy.typing import NDArray

    from app.engine.devices import Asked
    from app.engine.service import Mind


def open_mind(path: Path, device: Asked, fast: bool) -> Mind:
    """Open a model; torch is imported here, when the first one is asked for."""
    from app.engine.opening import open_mind

    return open_mind(path, device, fast)


def decode_picture(path: Path) -> NDArray[Any]:
    """The light of a picture file, for commands; Qt is imported here, when the first one is opened."""
    from app.puzzles.base import PuzzleError

    try:
        from app.ui.pictures import decode
    except ImportError as error:
        raise PuzzleError(libraries.explain(error)) from error
    return decode(path)


def main(argv: Sequence[str] | None = None) -> int:
    """Run; the exit code is returned."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words == ["--self-test"]:
        from app.commands import self_test

        return self_test.run(lambda asked: main(["open", *asked]))
    if words and words[0] != "open":
        from app import cli

        return cli.main(words, decode_picture)
    try:
        from app.ui import tongue

        tongue.speak()
        if paths.frozen() and not libraries.screen_trouble():
            from app.ui.splash import Splash

            splash = Splash()  # noqa: F841  # there until the window is
        from app.ui.launch import launch
    except ImportError as error:
        if not (error.name or "").startswith(("PySide6", "shiboken6")) and ".so" not in str(error):
            raise
        print(libraries.explain(error), file=sys.stderr)
        return 2
    if trouble := libraries.screen_trouble():
        print(trouble, file=sys.stderr)
        return 2
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would not let Python see it
    return launch(words[1:], open_mind)


if __name__ == "__main__":
    sys.exit(main())
