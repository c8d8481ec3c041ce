"""The state in words at the foot of the window, and above it what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.language import tr
from app.ui.boards.strip import compact, tool_button
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import MODELS_OWN, MODELS_OWN_BRIEF, Tone, describe

SIGNS: dict[Tone, str] = {"calm": "○", "busy": "●", "good": "✓", "bad": "✕"}


def tone_colour(tone: Tone, theme: Theme) -> str:
    """The colour of a tone's sign."""
    return {"calm": theme.ink_soft, "busy": theme.entry, "good": theme.solved, "bad": theme.conflict}[tone]


class OneLine(QLabel):
    """A text that is cut with an ellipsis where room is short; the tooltip has it all."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        painter = QPainter(self)
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class VerdictBar(QWidget):
    """One sentence, with a sign, and softly beside it what is worth knowing.

    Signals:
        model_wanted: the user pressed "Open a model…".
    """

    model_wanted = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self._warnings: list[str] = []
        self._answered = False
        self._sign = QLabel()
        self._text = OneLine()
        self._text.setAccessibleName(tr("Verdict"))
        self._open = QPushButton(tr("Open a model…"))
        self._open.setToolTip(tr("Open a model's folder or weights file (Ctrl+M)"))
        self._open.clicked.connect(self.model_wanted)
        self._text.setStyleSheet("font-size: 14px;")
        self._notes, self._owner = QLabel(), QLabel()
        self._owner.setToolTip(MODELS_OWN)
        for soft in (self._notes, self._owner):
            soft.setProperty("soft", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 10)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._open)
        row.addWidget(self._notes)
        row.addWidget(self._owner)
        self._row = row
        session.changed.connect(self.refresh)
        session.playhead.grew.connect(self.refresh)
        for told in (session.study.grew, session.study.changed):
            told.connect(self.refresh)
        session.playhead.moved.connect(self.refresh)
        self.refresh()

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()

    def show_notes(self, notes: Sequence[str]) -> None:
        """Say softly what is worth knowing before solving."""
        self._warnings = [f"⚠ {note}" for note in notes]
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self._theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Say what is."""
        words = describe(self._session)
        self._text.setText(words.text)
        self._sign.setText(SIGNS[words.tone])
        self._sign.setStyleSheet(f"color: {tone_colour(words.tone, self._theme)}; font-weight: 700;")
        self._open.setVisible(words.offers_model)
        self._answered = bool(self._session.playhead.trace or self._session.study.choice)
        told = (words.text, words.more, MODELS_OWN if self._answered else "")
        self._text.setToolTip("\n".join(filter(None, told)))
        self._notes.setText("   ".join(self._warnings))
        self._notes.setVisible(bool(self._warnings))
        self._fit()

    def _fit(self) -> None:
        """Whose answer it is gives way to the sentence where room is short; the tooltip has it."""
        beside = [part for part in (self._sign, self._open, self._notes) if not part.isHidden()]
        margins, space = self._row.contentsMargins(), self._row.spacing()
        room = self.width() - margins.left() - margins.right() - 2 * space
        room -= self._text.fontMetrics().horizontalAdvance(self._text.text())
        room -= sum(part.sizeHint().width() + space for part in beside)
        width = self._owner.fontMetrics().horizontalAdvance
        texts = (MODELS_OWN, MODELS_OWN_BRIEF) if self._answered else ()
        owner = next((text for text in texts if width(text) <= room), "")
        self._owner.setText(owner)
        self._owner.setVisible(bool(owner))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be more room, or less."""
        super().resizeEvent(event)
        self._fit()


class MessageStrip(QWidget):
    """What went wrong, or news, in one sentence that goes when the user closes it or something works."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._sign = theme, QLabel()
        self.tone: Tone = "bad"
        self._do: Callable[[], object] | None = None
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setAccessibleName(tr("Message"))
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton()
        self._action.clicked.connect(lambda: self._do and self._do())
        close = tool_button("✕", tr("Close this message"), self.hide)
        compact(close, 26, 26)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(close)
        self.set_theme(theme)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence, "" while there is none."""
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Complain in a sentence, with a button where something can be done about it."""
        self._show(text, "bad", action, do)

    def tell(self, text: str) -> None:
        """Say what is neither good nor bad."""
        self._show(text, "calm")

    def confirm(self, text: str) -> None:
        """Say what went well."""
        self._show(text, "good")

    def _show(self, text: str, tone: Tone, action: str = "", do: Callable[[], object] | None = None) -> None:
        self.tone = tone
        self.set_theme(self._theme)
        self._text.setText(text)
        self._do = do
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.show()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self._theme, ink = theme, tone_colour(self.tone, theme)
        self._sign.setText(SIGNS[self.tone])
        self._sign.setStyleSheet(f"color: {ink}; font-weight: 700;")
        self.setStyleSheet(f"MessageStrip {{ background: {theme.raised}; border-left: 4px solid {ink}; }}")
