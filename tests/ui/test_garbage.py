import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from app.ui.garbage import collected_here


class Knot:
    """Holds itself."""

    def __init__(self) -> None:
        self.itself = self


def allocate_much() -> None:
    kept = [[] for _ in range(100_000)]
    assert len(kept) == 100_000


def test_cycles_die_on_the_windows_thread_only(qtbot: QtBot) -> None:
    died_on: list[threading.Thread] = []
    with collected_here(pause=1):
        knot = Knot()
        weakref.finalize(knot, lambda: died_on.append(threading.current_thread()))
        del knot
        worker = threading.Thread(target=allocate_much)
        worker.start()
        worker.join()
        assert died_on == []
        kept = [[] for _ in range(100_000)]  # enough to be due
        qtbot.waitUntil(lambda: bool(died_on))
        assert len(kept) == 100_000
    assert died_on == [threading.main_thread()]


def test_afterwards_python_collects_again(qtbot: QtBot) -> None:
    gc.enable()
    with collected_here():
        assert not gc.isenabled()
    assert gc.isenabled()
