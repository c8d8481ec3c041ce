"""Where the model thinks: a menu to choose, and what is used and why, in words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.engine.devices import DEVICES, Asked, Choice
from app.engine.events import ModelReady
from app.language import tr, within

TIPS: dict[Asked, str] = {
    "auto": tr("The GPU where there is one that computes what the CPU does, else the CPU"),
    "cpu": tr("The processor, which every model runs on"),
    "cuda": tr("An NVIDIA GPU, with nothing but its driver"),
}
FAST_TIP = tr(
    "Think in int8 or bf16 on the CPU, if held-out puzzles, tried once, are solved as well as in float32"
)
FAST_TEXT = tr("Fast arithmetic ({numbers})")
SHORT: dict[Asked, str] = {"auto": tr("Auto"), "cpu": "CPU", "cuda": "GPU"}


def button_text(asked: Asked, model: ModelReady | None) -> str:
    """What is used, or while no model is there what was asked for."""
    return SHORT[model.choice.used if model else asked]


def explanation(asked: Asked, model: ModelReady | None) -> str:
    """Where the model thinks, and why not elsewhere."""
    if model is None:
        return tr("Where the model thinks: {where}", where=within(TIPS[asked]))
    thinks = tr("{model} thinks on the {device}.", model=model.name, device=model.device)
    return " ".join(filter(None, (thinks, model.choice.why, model.choice.fast_why)))


def entry(device: Asked, choice: Choice) -> str:
    """A menu entry: Auto says what it has led to, the GPU its name."""
    if device == "auto" and choice.asked == "auto":
        return tr("Auto ({device})", device=SHORT[choice.used])
    return f"GPU ({choice.gpu})" if device == "cuda" and choice.gpu else SHORT[device]


class DeviceMenu(QMenu):
    """Auto, CPU, GPU, of which one is chosen; and whether to think in faster arithmetic.

    Signals:
        chosen: which one, even where it was before. fast_chosen: whether in int8 or bf16.
    """

    chosen = Signal(str)
    fast_chosen = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Device"), parent)
        self.setToolTipsVisible(True)
        group = QActionGroup(self)
        self._by_device = {device: self.addAction(SHORT[device]) for device in DEVICES}
        for device, action in self._by_device.items():
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, device=device: self.chosen.emit(device))
        self.addSeparator()
        self.fast = self.addAction(FAST_TEXT.format(numbers=tr("int8 or bf16")))
        self.fast.setCheckable(True)
        self.fast.triggered.connect(self.fast_chosen)

    def show_state(self, asked: Asked, fast: bool, model: ModelReady | None) -> None:
        """Say what was asked for, what is used and why not the other."""
        choice = model.choice if model else None
        for device, action in self._by_device.items():
            action.setText(entry(device, choice) if choice else SHORT[device])
            action.setToolTip(TIPS[device])
        self._by_device[asked].setChecked(True)
        if choice and choice.used == "cpu" and choice.asked != "cpu":
            self._by_device["cuda"].setToolTip(choice.why)
        elif choice and choice.used == "cuda":
            self._by_device["cpu"].setToolTip(tr("Not used now: the GPU thinks. {why}", why=choice.why))
        self._show_fast(fast, choice)

    def _show_fast(self, asked: bool, choice: Choice | None) -> None:
        refused = choice is not None and bool(choice.fast_why) and not choice.fast
        self.fast.setText(
            FAST_TEXT.format(numbers=choice.fast if choice and choice.fast else tr("int8 or bf16"))
        )
        self.fast.setEnabled(not refused)
        self.fast.setChecked(asked and not refused)
        self.fast.setToolTip(choice.fast_why if choice and choice.fast_why else FAST_TIP)
