"""A panel's dock: closed, moved, floated, tabbed, and explained by its "?"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDockWidget,
    QFrame,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.language import tr, within
from app.ui.panels.about import about_html
from app.ui.panels.slot import Slot
from app.ui.theme import Theme

WIDE = 380
"""Pixels of an explanation."""


class Explanation(QFrame):
    """A panel explained, until Esc or a press elsewhere."""

    def __init__(self, key: str, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text = QLabel(about_html(key, title), wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setFixedWidth(WIDE)
        self.setAccessibleName(tr("About {title}", title=title))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.addWidget(self.text)

    def show_below(self, widget: QWidget) -> None:
        """Show it at a widget's lower right corner, within the screen."""
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 2))
        screen = widget.screen().availableGeometry()
        x = max(screen.left(), min(corner.x(), screen.right() + 1 - self.width()))
        y = max(screen.top(), min(corner.y(), screen.bottom() + 1 - self.height()))
        self.move(x, y)
        self.show()
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        """Esc is for it, not for the run."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.close()
                return True
        return super().event(event)


class Dock(QDockWidget):
    """The room around a panel, with a "?" beside the buttons of its title."""

    def __init__(self, slot: Slot, parent: QWidget) -> None:
        super().__init__(slot.title, parent)
        self.setObjectName(slot.key)
        self.setWidget(slot)
        self.slot = slot
        slot.windowTitleChanged.connect(self.setWindowTitle)
        self.help = QToolButton(self)
        self.help.setText("?")
        self.help.setToolTip(tr("What {panel} shows, and what to look for", panel=within(slot.title)))
        self.help.setAccessibleName(tr("About {title}", title=slot.title))
        self.help.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.help.clicked.connect(self.explain)
        self.take = QToolButton(self)
        self.take.setToolTip(tr("Take {panel} with you: a picture, its data", panel=within(slot.title)))
        self.take.setAccessibleName(tr("Export {title}", title=slot.title))
        self.take.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.take.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.take.setIconSize(QSize(11, 11))
        self.take.hide()

    def offer(self, menu: QMenu) -> None:
        """What can be taken along of the panel, in a menu beside the "?"."""
        self.take.setMenu(menu)
        self.take.show()

    def pop_up(self) -> None:
        """Show that menu."""
        if menu := self.take.menu():
            menu.popup(self.take.mapToGlobal(QPoint(0, self.take.height())))

    def explain(self) -> None:
        """Show the explanation."""
        Explanation(self.slot.key, self.windowTitle(), self).show_below(self.help)

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.slot.set_theme(theme)
        style = f"""
            QToolButton {{ background: transparent; color: {theme.ink_soft}; border: none; border-radius: 7px;
                padding: 0; min-height: 0; font-size: 11px; font-weight: 600; }}
            QToolButton:hover, QToolButton:focus {{ background: {theme.line}; color: {theme.ink}; }}
        """
        self.help.setStyleSheet(style)
        self.take.setStyleSheet(style)

    def event(self, event: QEvent) -> bool:
        """Keep the "?" left of the other buttons, wherever they are laid out."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.Resize):
            self._place_help()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title is as wide as the dock."""
        super().resizeEvent(event)
        self._place_help()

    def _place_help(self) -> None:
        button = self.findChild(QAbstractButton, "qt_dockwidget_floatbutton")
        if button is not None:
            size = QSize(14, 14).expandedTo(button.size())
            left = button.x()
            for own in (self.help, self.take):
                left -= size.width() + 2
                own.setGeometry(left, button.y(), size.width(), size.height())
                own.raise_()
