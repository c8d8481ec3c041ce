"""The bar above the board: which puzzle, which model, how long to think."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QSpinBox, QToolBar, QToolButton, QWidget

from app.engine.config import MOST_SEGMENTS
from app.engine.halting import POLICIES, Policy
from app.engine.views import MOST_VIEWS
from app.language import tr, within
from app.puzzles.base import KINDS, Kind
from app.ui.actions import Actions
from app.ui.device_menu import DeviceMenu, button_text, explanation
from app.ui.session import Session
from app.ui.theme import Theme

POLICY_NAMES: dict[Policy, tuple[str, str]] = {
    "q": (tr("Halting head"), tr("Stop when the model's own halting head says so")),
    "fixed": (tr("All segments"), tr("Always think for the whole number of segments")),
    "fixed-point": (tr("Fixed point"), tr("Stop when z_H no longer moves over a segment")),
    "verified": (tr("Verified"), tr("Stop when exact rules accept the model's answer")),
}
ROOMY, ADAPT = 1200, 200
"""Width from which everything has room, and what more Adapt needs, in logical pixels."""


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
    """Kind, files, undo, model, device, halting, segments, views, theme.

    Signals:
        policy_chosen, segments_chosen: how the next run is to end. views_chosen: how many it takes.
        device_chosen: where the model is to think. fast_chosen: whether in int8 or bf16.
    """

    policy_chosen = Signal(str)
    segments_chosen = Signal(int)
    views_chosen = Signal(int)
    device_chosen = Signal(str)
    fast_chosen = Signal(bool)

    def __init__(
        self, actions: Actions, session: Session, fill_models: Callable[[QMenu], None], theme: Theme
    ) -> None:
        super().__init__(tr("Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._actions, self._session, self._theme = actions, session, theme
        self._narrow: bool | None = None
        self._kinds = {kind: actions[kind] for kind in KINDS}
        self._kind = self._kind_button()
        self._model = menu_button(tr("Model"), tr("The model that thinks"))
        self._model.menu().aboutToShow.connect(lambda: fill_models(self._model.menu()))
        self.device_menu = DeviceMenu(self)
        self.device_menu.chosen.connect(self.device_chosen)
        self.device_menu.fast_chosen.connect(self.fast_chosen)
        self._device = menu_button(tr("Device"), tr("Where the model thinks"))
        self._device.setMenu(self.device_menu)
        self._policy, self._policies = self._policy_button()
        self._segments = self._number_box(tr("Most segments"), 0, MOST_SEGMENTS, self.segments_chosen)
        self._segments.setToolTip(
            tr(
                "Think for at most so many segments, 1 to {most}; 0 is the model's own number",
                most=MOST_SEGMENTS,
            )
        )
        self._views = self._number_box(tr("Views"), 1, MOST_VIEWS, self.views_chosen)
        self._views.setToolTip(
            tr(
                "Think about so many views at once, 1 to {most}; several until one is verified",
                most=MOST_VIEWS,
            )
        )
        self._harder = self._harder_button(actions["harder"])
        self._assemble(actions)
        session.changed.connect(self._refresh)
        actions["adapt"].visibleChanged.connect(lambda: self._fit(self.width()))
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
        for widget in (self._model, self._device, self._policy, self._segments, self._views):
            self.addWidget(widget)
        self.addSeparator()
        self.addWidget(self._harder)
        self.addAction(actions["adapt"])
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window only what a run needs has room."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Leave texts and buttons away where room is short; Adapt takes some of it."""
        adapts = self._actions["adapt"].isVisible()
        style = Qt.ToolButtonStyle
        short = width < ROOMY + adapts * ADAPT
        self._harder.setToolButtonStyle(style.ToolButtonIconOnly if short else style.ToolButtonTextBesideIcon)
        if self._narrow is (narrow := width < ROOMY):
            return
        self._narrow = narrow
        adapt = self.widgetForAction(self._actions["adapt"])
        assert isinstance(adapt, QToolButton)
        adapt.setToolButtonStyle(style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon)
        for name in ("guide", "theme"):
            (self.removeAction if narrow else self.addAction)(self._actions[name])
        if layout := self.layout():
            layout.activate()  # now, for it was laid out before it was told its size

    def _kind_button(self) -> QToolButton:
        button = menu_button(tr("Kind of puzzle"), tr("The kind of puzzle (Alt+1, Alt+2, Alt+3)"))
        group = QActionGroup(self)
        for action in self._kinds.values():
            group.addAction(action)
            button.menu().addAction(action)
        return button

    def _policy_button(self) -> tuple[QToolButton, dict[Policy, QAction]]:
        button = menu_button(tr("Halting"), tr("When to stop thinking"))
        button.menu().setTitle(tr("Halting"))
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

    @staticmethod
    def _number_box(name: str, least: int, most: int, chosen: SignalInstance) -> QSpinBox:
        box = QSpinBox()
        box.setAccessibleName(name)
        box.setRange(least, most)
        box.setMinimumHeight(30)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(chosen)
        return box

    @staticmethod
    def _harder_button(action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        return button

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
        self._segments.setSpecialValueText(
            tr("{count} segments (own)", count=own) if session.model else tr("no model yet")
        )
        self._segments.updateGeometry()  # which Qt forgets for a special text
        for box, number, (one, several) in (
            (self._segments, session.segments, (tr("segment"), tr("segments"))),
            (self._views, session.shown_views, (tr("view"), tr("views"))),
        ):
            box.blockSignals(True)
            box.setValue(number)
            box.setSuffix(f" {one if number == 1 else several}")
            box.blockSignals(False)
        self.device_menu.show_state(session.device, session.fast, session.model)
        self._device.setText(dropping(button_text(session.device, session.model)))
        self._device.setToolTip(explanation(session.device, session.model))
        self._views.setEnabled(session.shown_views == session.views and not session.one_view_only)
        self._show_policy("verified" if session.shown_views > 1 else session.policy)
        views = session.harder_views
        harder = tr("Think about {views} views at once, until one is verified", views=views)
        if session.one_view_only:
            harder = tr("Adapt has asked about all views of this task; its panel shows their votes")
        self._actions.explain(self._harder.defaultAction(), harder)
        if session.loading:
            self._show_model(session.loading, dot(theme.go_on, filled=False), tr("{model} is being loaded"))
        elif model := session.model:
            adapted = (
                tr("{model}, adapted", model=model.name) if model.learned else ""
            )  # the tooltip has it all
            ready = tr("{model} is ready on {device}")
            self._show_model(model.title, dot(theme.solved, filled=True), ready, model.device, adapted)
        else:
            none = tr("No model for this kind of puzzle yet; open one")
            self._show_model(tr("No model"), dot(theme.conflict, filled=False), none)

    def _show_policy(self, policy: Policy) -> None:
        """Several views leave no choice."""
        self._policies[policy].setChecked(True)
        self._policy.setText(dropping(POLICY_NAMES[policy][0]))
        several = self._session.shown_views > 1
        verified = tr("several views are thought about until one is verified")
        why = verified if several else within(POLICY_NAMES[policy][1])
        self._policy.setToolTip(tr("When to stop thinking: {why}", why=why))
        for part in (self._policy, self.policy_menu.menuAction()):
            part.setEnabled(not several)

    def _show_model(self, title: str, icon: QIcon, tip: str, device: str = "", short: str = "") -> None:
        """``tip``: of the button, with fields for model and device. ``short``: instead of the title."""
        name = short or title
        self._model.setIcon(icon)
        self._model.setText(dropping(f"{name[:24]}…" if len(name) > 25 else name))
        self._model.setToolTip(tip.format(model=title, device=device))

    def show_kind(self, kind: Kind) -> None:
        """Say which kind of puzzle is open."""
        self._kinds[kind].setChecked(True)
        self._kind.setText(dropping(self._kinds[kind].text()))
