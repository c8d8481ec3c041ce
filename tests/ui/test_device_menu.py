"""Choosing where the model thinks: the menu, what it says, and what becomes of a device that fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app import paths
from app.engine.devices import DEVICES, TRYING, Asked, Choice
from app.puzzles.formats import format_text
from app.settings import SettingsFile
from app.ui import errand
from app.ui.card_dialog import card_html
from app.ui.launch import launch
from app.ui.session import Phase
from tests.engine.scripted import STOPPED, mind_on, solved
from tests.ui.conftest import Hand, Scripted, install_model

NO_DRIVER = "There is no NVIDIA driver here."


@dataclass
class Fault:
    """From which update on the scripted GPU of a mind that is opened from here on fails."""

    at: int = 10**9


@pytest.fixture
def fault(monkeypatch: pytest.MonkeyPatch) -> Fault:
    """Minds think on a GPU, unless the CPU is chosen."""
    made = Fault()
    monkeypatch.setattr(Scripted, "__call__", lambda self, path, device, fast: mind_on(device, made.at))
    return made


def entries(hand: Hand) -> list[str]:
    return [action.text() for action in hand.window.tools.device_menu.actions()[: len(DEVICES)]]


def chosen(hand: Hand) -> list[str]:
    return [action.text() for action in hand.window.tools.device_menu.actions() if action.isChecked()]


def choose(hand: Hand, device: Asked) -> None:
    """Choose a device, and wait for the model to be there again."""
    hand.window.tools.device_menu._by_device[device].trigger()
    hand.qtbot.waitUntil(lambda: not hand.session.loading)


def test_without_a_gpu_the_menu_says_why(hand: Hand) -> None:
    tools = hand.window.tools
    assert entries(hand) == ["Auto (CPU)", "CPU", "GPU"] and chosen(hand) == ["Auto (CPU)"]
    assert tools._device.text() == "CPU ▾"
    assert tools._device.toolTip() == f"scripted thinks on the CPU (scripted). {NO_DRIVER}"
    assert tools.device_menu.actions()[2].toolTip() == NO_DRIVER
    assert hand.window.message.text == ""


def test_a_gpu_that_is_asked_for_and_not_there_gives_a_sentence_and_the_cpu(
    hand: Hand, scripted: Scripted
) -> None:
    choose(hand, "cuda")
    assert scripted.devices == ["auto", "cuda"] and chosen(hand) == ["GPU"]
    assert hand.window.message.text == f"{NO_DRIVER} The CPU is used."
    assert hand.window.tools._device.text() == "CPU ▾"
    hand.solve()
    assert hand.session.finished and hand.session.finished.verdict.solved


def test_a_gpu_that_was_found_and_not_trusted_is_told_by_itself(
    make_hand: Callable[..., Hand], scripted: Scripted
) -> None:
    scripted.choice = Choice(gpu="NVIDIA H200", why="The NVIDIA H200 does not compute what the CPU does.")
    hand = make_hand()
    hand.wait_until_ready()
    assert hand.window.message.text == f"{scripted.choice.why} The CPU is used."
    assert entries(hand) == ["Auto (CPU)", "CPU", "GPU (NVIDIA H200)"]


def test_nothing_is_looked_for_before_the_window_is_on_screen(
    make_hand: Callable[..., Hand], scripted: Scripted
) -> None:
    hand = make_hand(show=False)
    assert scripted.devices == [] and hand.window.tools._device.text() == "Auto ▾"
    assert hand.window.tools._device.toolTip().startswith("Where the model thinks: the GPU where")
    choose(hand, "cpu")
    assert scripted.devices == [] and hand.window.tools._device.text() == "CPU ▾"


@pytest.mark.usefixtures("fault")
def test_a_gpu_is_named_where_it_thinks(hand: Hand) -> None:
    tools = hand.window.tools
    assert entries(hand) == ["Auto (GPU)", "CPU", "GPU (NVIDIA H200)"] and tools._device.text() == "GPU ▾"
    assert tools._device.toolTip() == "scripted thinks on the NVIDIA H200. It computes what the CPU does."
    assert "NVIDIA H200" in card_html(hand.session.model)
    hand.solve()
    assert hand.window.verdict.text.endswith("· scripted on NVIDIA H200.")
    choose(hand, "cpu")
    assert (tools._device.text(), chosen(hand)) == ("CPU ▾", ["CPU"])
    hand.solve()
    assert hand.window.verdict.text.endswith("· scripted on CPU.")


def test_a_gpu_that_fails_in_mid_run_is_told_and_the_cpu_goes_on(hand: Hand, fault: Fault) -> None:
    fault.at = 11
    choose(hand, "cuda")
    hand.solve()
    trace = hand.playhead.trace
    assert trace is not None and [update.index for update in trace.updates()] == list(range(32))
    assert trace.moved is not None and (trace.moved.update, trace.moved.segment) == (10, 1)
    assert hand.session.finished and hand.session.finished.verdict.solved
    window = hand.window
    assert window.message.text == f"{STOPPED} The CPU goes on from segment 2."
    assert window.verdict.text.endswith("· scripted on NVIDIA H200, from segment 2 on CPU.")
    assert window.tools._device.text() == "CPU ▾" and STOPPED in window.tools._device.toolTip()
    assert window.tools.device_menu.actions()[2].toolTip() == STOPPED
    hand.solve()  # and the next run there from the start
    assert window.verdict.text.endswith("· scripted on CPU.") and window.message.text == ""
    fault.at = 10**9
    choose(hand, "cuda")
    assert window.tools._device.text() == "GPU ▾"


def test_a_held_run_goes_on_too(hand: Hand, fault: Fault) -> None:
    fault.at = 1
    choose(hand, "auto")
    for number in range(1, 4):
        hand.session.step()
        hand.qtbot.waitUntil(lambda number=number: len(hand.playhead.trace or ()) == number)
    hand.qtbot.waitUntil(lambda: "The CPU goes on from segment 1." in hand.window.message.text)
    assert hand.session.phase is Phase.PAUSED


def test_another_device_ends_a_run(hand: Hand, scripted: Scripted) -> None:
    hand.session.step()
    hand.qtbot.waitUntil(lambda: bool(hand.playhead.trace))
    choose(hand, "cpu")
    hand.wait_for(Phase.CANCELLED)
    assert scripted.devices == ["auto", "cpu"]


def test_a_choice_while_a_model_is_loaded_counts(make_hand: Callable[..., Hand], scripted: Scripted) -> None:
    scripted.may_open.clear()
    hand = make_hand()
    hand.qtbot.waitUntil(lambda: hand.session.loading != "")
    hand.window.tools.device_menu._by_device["cpu"].trigger()
    scripted.may_open.set()
    hand.qtbot.waitUntil(lambda: not hand.session.loading)
    assert scripted.devices == ["auto", "cpu"] and scripted.opened == ["sudoku", "sudoku"]


def test_int8_is_offered_tried_and_kept(hand: Hand, scripted: Scripted) -> None:
    menu, tip = hand.window.tools.device_menu, "In int8 it solves 40 of 48 held-out puzzles, in float32 40."
    assert menu.fast.isEnabled() and not menu.fast.isChecked() and "int8" in menu.fast.toolTip()
    scripted.choice = replace(scripted.choice, fast="int8", fast_why=tip)
    menu.fast.trigger()
    assert hand.window.message.text == TRYING
    hand.qtbot.waitUntil(lambda: not hand.session.loading)
    assert scripted.fast == [False, True] and menu.fast.isChecked() and menu.fast.toolTip() == tip
    assert menu.fast.text() == "Fast arithmetic (int8)"
    assert hand.window.message.text == tip and tip in hand.window.tools._device.toolTip()
    scripted.choice = replace(scripted.choice, fast="", fast_why="")
    menu.fast.trigger()
    hand.qtbot.waitUntil(lambda: not hand.session.loading)
    assert scripted.fast == [False, True, False] and not menu.fast.isChecked()


def test_int8_that_does_not_hold_is_not_offered_and_the_menu_says_why(
    make_hand: Callable[..., Hand], scripted: Scripted
) -> None:
    scripted.choice = replace(scripted.choice, fast_why="This model is too small to gain from int8.")
    hand = make_hand()
    hand.wait_until_ready()
    fast = hand.window.tools.device_menu.fast
    assert not fast.isEnabled() and fast.toolTip() == scripted.choice.fast_why
    assert scripted.choice.fast_why in hand.window.tools._device.toolTip()
    assert hand.window.message.text == ""


def test_the_choice_survives_a_restart(
    make_hand: Callable[..., Hand], scripted: Scripted, tmp_path: Path
) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    first = make_hand(file=file)
    first.wait_until_ready()
    choose(first, "cpu")
    assert first.window.close()
    second = make_hand(file=file)
    second.wait_until_ready()
    assert scripted.devices == ["auto", "cpu", "cpu"] and chosen(second) == ["CPU"]


def test_the_keyboard_reaches_the_menu(hand: Hand) -> None:
    run = next(a.menu() for a in hand.window.menuBar().actions() if a.text() == "&Run")
    assert hand.window.tools.device_menu.menuAction() in run.actions()
    button = hand.window.tools._device
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus and button.accessibleName() == "Device"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("device, code", [("auto", 0), ("cpu", 0), ("cuda", 2)])
def test_the_device_on_the_command_line(
    device: str, code: int, tmp_path: Path, scripted: Scripted, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(errand, "SETTLING", 20)
    install_model(paths.models(), "sudoku", "sudoku")
    file = tmp_path / "puzzle.sdk"
    file.write_text(format_text([solved("sudoku")[0]], ".sdk"))
    words = [str(file), "--model", "sudoku", "--solve", "--quit", "--device", device]
    assert launch(words, scripted) == code and set(scripted.devices) == {device}
    assert (NO_DRIVER in capsys.readouterr().err) is (code == 2)
