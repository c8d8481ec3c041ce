"""The bar above the board: which puzzle, which model, how long to think."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSizePolicy, QSpinBox, QToolBar, QToolButton, QWidget

from app.engine.config import MOST_SEGMENTS
from app.engine.halting import POLICIES, Policy
from app.puzzles.base import KINDS, Kind
from app.ui.actions import Actions
from app.ui.session import Session
from app.ui.theme import Theme

POLICY_NAMES: dict[Policy, tuple[str, str]] = {
    "q": ("Halting head", "Stop when the model's own halting head says so"),
    "fixed": ("All segments", "Always think for the whole number of segments"),
    "fixed-point": ("Fixed point", "Stop when z_H no longer moves over a segment"),
    "verified": ("Verified", "Stop when exact rules accept the model's answer"),
}
NO_CUDA = "Only the CPU in this version; a CUDA backend is not part of it yet."


def menu_button(name: str, tip: str) -> QToolButton:
    """A button that drops a menu."""
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(tip)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    menu = QMenu(button)
    menu.setToolTipsVisible(True)
    button.setMenu(menu)
    return button


def dropping(text: str) -> str:
    """A text with the sign of a menu behind it."""
    return f"{text} ▾"


def dot(colour: str, filled: bool) -> QIcon:
    """A filled dot, or a ring."""
    pixmap = QPixmap(48, 48)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 6))
    painter.setBrush(QColor(colour) if filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(12, 12, 24, 24))
    painter.end()
    return QIcon(pixmap)


class ToolBar(QToolBar):
    """Kind, files, undo, model, device, halting, segments, theme.

    Signals:
        policy_chosen, segments_chosen: how the next run is to end.
    """

    policy_chosen = Signal(str)
    segments_chosen = Signal(int)

    def __init__(
        self, actions: Actions, session: Session, fill_models: Callable[[QMenu], None], theme: Theme
    ) -> None:
        super().__init__("Tools")
        self.setObjectName("tools")
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._session, self._theme = session, theme
        self._kinds = {kind: actions[kind] for kind in KINDS}
        self._kind = self._kind_button()
        self._model = menu_button("Model", "The model that thinks")
        self._model.menu().aboutToShow.connect(lambda: fill_models(self._model.menu()))
        self._device = self._device_button()
        self._policy, self._policies = self._policy_button()
        self._segments = self._segments_box()
        self._assemble(actions)
        session.changed.connect(self._refresh)
        self._refresh()

    def _assemble(self, actions: Actions) -> None:
        self.addWidget(self._kind)
        self.addSeparator()
        for name in ("new", "open", "save"):
            self.addAction(actions[name])
        self.addSeparator()
        for name in ("undo", "redo"):
            self.addAction(actions[name])
        self.addSeparator()
        for widget in (self._model, self._device, self._policy, self._segments):
            self.addWidget(widget)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        for name in ("guide", "theme"):
            self.addAction(actions[name])

    def _kind_button(self) -> QToolButton:
        button = menu_button("Kind of puzzle", "The kind of puzzle (Alt+1, Alt+2, Alt+3)")
        group = QActionGroup(self)
        for action in self._kinds.values():
            group.addAction(action)
            button.menu().addAction(action)
        return button

    @staticmethod
    def _device_button() -> QToolButton:
        button = menu_button("Device", "Where the model thinks")
        button.setText(dropping("CPU"))
        cpu = button.menu().addAction("CPU")
        cpu.setCheckable(True)
        cpu.setChecked(True)
        cpu.triggered.connect(lambda: cpu.setChecked(True))
        cuda = button.menu().addAction("GPU (CUDA)")
        cuda.setEnabled(False)
        cuda.setToolTip(NO_CUDA)
        return button

    def _policy_button(self) -> tuple[QToolButton, dict[Policy, QAction]]:
        button = menu_button("Halting", "When to stop thinking")
        button.menu().setTitle("Halting")
        group = QActionGroup(self)
        actions = {}
        for policy in POLICIES:
            name, tip = POLICY_NAMES[policy]
            actions[policy] = action = button.menu().addAction(name)
            action.setToolTip(tip)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, policy=policy: self.policy_chosen.emit(policy))
        return button, actions

    def _segments_box(self) -> QSpinBox:
        box = QSpinBox()
        box.setAccessibleName("Most segments")
        box.setRange(0, MOST_SEGMENTS)
        box.setSuffix(" segments")
        box.setMinimumHeight(30)
        box.setKeyboardTracking(False)
        box.setToolTip(
            f"Think for at most so many segments, 1 to {MOST_SEGMENTS}; 0 is the model's own number"
        )
        box.valueChanged.connect(self.segments_chosen)
        return box

    @property
    def policy_menu(self) -> QMenu:
        """The halting policies."""
        return self._policy.menu()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self._theme = theme
        self._refresh()

    def _refresh(self) -> None:
        session, theme = self._session, self._theme
        own = session.own_segments
        self._segments.blockSignals(True)
        self._segments.setSpecialValueText(f"{own} segments (own)" if session.model else "no model yet")
        self._segments.setValue(session.segments)
        self._segments.setSuffix(" segment" if session.segments == 1 else " segments")
        self._segments.blockSignals(False)
        self._policies[session.policy].setChecked(True)
        self._policy.setText(dropping(POLICY_NAMES[session.policy][0]))
        self._policy.setToolTip(f"When to stop thinking: {POLICY_NAMES[session.policy][1].lower()}")
        if session.loading:
            self._show_model(session.loading, dot(theme.go_on, filled=False), "is being loaded")
        elif session.model:
            self._show_model(
                session.model.name, dot(theme.solved, filled=True), f"is ready on {session.model.device}"
            )
        else:
            self._show_model(
                "No model", dot(theme.conflict, filled=False), "for this kind of puzzle yet; open one"
            )

    def _show_model(self, name: str, icon: QIcon, state: str) -> None:
        self._model.setIcon(icon)
        self._model.setText(dropping(f"{name[:24]}…" if len(name) > 25 else name))
        self._model.setToolTip(f"{name} {state}")

    def show_kind(self, kind: Kind) -> None:
        """Say which kind of puzzle is open."""
        self._kinds[kind].setChecked(True)
        self._kind.setText(dropping(self._kinds[kind].text()))
