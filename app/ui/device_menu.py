"""Where the model thinks: a menu to choose, and what is used and why, in words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.engine.devices import DEVICES, Asked, Choice
from app.engine.events import ModelReady

TIPS: dict[Asked, str] = {
    "auto": "The GPU where there is one that computes what the CPU does, else the CPU",
    "cpu": "The processor, which every model runs on",
    "cuda": "An NVIDIA GPU, with nothing but its driver",
}
SHORT: dict[Asked, str] = {"auto": "Auto", "cpu": "CPU", "cuda": "GPU"}


def button_text(asked: Asked, model: ModelReady | None) -> str:
    """What is used, or while no model is there what was asked for."""
    return SHORT[model.choice.used if model else asked]


def explanation(asked: Asked, model: ModelReady | None) -> str:
    """Where the model thinks, and why not elsewhere."""
    if model is None:
        return f"Where the model thinks: {TIPS[asked][0].lower()}{TIPS[asked][1:]}"
    return f"{model.name} thinks on the {model.device}. {model.choice.why}".rstrip()


def entry(device: Asked, choice: Choice) -> str:
    """A menu entry: Auto says what it has led to, the GPU its name."""
    if device == "auto" and choice.asked == "auto":
        return f"Auto ({SHORT[choice.used]})"
    return f"GPU ({choice.gpu})" if device == "cuda" and choice.gpu else SHORT[device]


class DeviceMenu(QMenu):
    """Auto, CPU, GPU; one of them is chosen.

    Signals:
        chosen: which one, even where it was before.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Device", parent)
        self.setToolTipsVisible(True)
        group = QActionGroup(self)
        self._by_device = {device: self.addAction(SHORT[device]) for device in DEVICES}
        for device, action in self._by_device.items():
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, device=device: self.chosen.emit(device))

    def show_state(self, asked: Asked, model: ModelReady | None) -> None:
        """Say what was asked for, what is used and why not the other."""
        choice = model.choice if model else None
        for device, action in self._by_device.items():
            action.setText(entry(device, choice) if choice else SHORT[device])
            action.setToolTip(TIPS[device])
        self._by_device[asked].setChecked(True)
        if choice and choice.used == "cpu" and choice.asked != "cpu":
            self._by_device["cuda"].setToolTip(choice.why)
