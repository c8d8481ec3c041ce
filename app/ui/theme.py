"""Colours by meaning, dark and light, and how they reach Qt."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.arc_colours import ArcLook


@dataclass(frozen=True)
class Theme:
    """One colour a meaning, as #rrggbb; the same meaning everywhere on screen.

    Attributes:
        window, panel, raised: surfaces from back to front. line, line_strong: rules.
        ink, ink_soft: text. accent: the one thing to press. accent_ink: text on it.
        z_H, z_L: the slow and the fast state. halt, go_on: the two Q-values.
        conflict: broken rules. changed: cells changed by the last read-out.
        entry: the user's own entries. prediction: the model's.
        path, wall, floor, start, goal: mazes. selection: the selected cell. solved: verified.
        differs: cells in which runs are unlike.
        arc: how ARC's grids are painted.
        scale: how large gauges write and draw: 1 in the window, more where many look on.
    """

    name: str
    dark: bool
    window: str
    panel: str
    raised: str
    line: str
    line_strong: str
    ink: str
    ink_soft: str
    accent: str
    accent_ink: str
    z_H: str
    z_L: str
    halt: str
    go_on: str
    conflict: str
    changed: str
    entry: str
    prediction: str
    path: str
    wall: str
    floor: str
    start: str
    goal: str
    selection: str
    solved: str
    differs: str
    arc: ArcLook = ArcLook()
    scale: float = 1.0

    def px(self, pixels: float) -> int:
        """A size in the window's pixels, as large as it is to be here."""
        return round(self.scale * pixels)


DARK = Theme(
    name="dark", dark=True,
    window="#14171c", panel="#1b1f26", raised="#252b34", line="#343c48", line_strong="#78859a",
    ink="#eef1f6", ink_soft="#a3aec0", accent="#2f6fed", accent_ink="#ffffff",
    z_H="#ffb238", z_L="#2ec4b6", halt="#4cc26b", go_on="#8fa1ba",
    conflict="#ff6b6b", changed="#b58cff", entry="#6fb1ff", prediction="#d3dae6",
    path="#ffb238", wall="#5a6678", floor="#1b1f26", start="#4cc26b", goal="#ff7a59",
    selection="#2b4a7f", solved="#4cc26b",
    differs="#ff7ad9",
)  # fmt: skip

LIGHT = Theme(
    name="light", dark=False,
    window="#eef0f4", panel="#ffffff", raised="#f7f8fa", line="#ccd2dc", line_strong="#5b6678",
    ink="#161a20", ink_soft="#55606f", accent="#1f5fd6", accent_ink="#ffffff",
    z_H="#9a5b00", z_L="#00766c", halt="#1f7a38", go_on="#56657a",
    conflict="#c62828", changed="#7440c9", entry="#1558c0", prediction="#3a4554",
    path="#b86a00", wall="#46505f", floor="#ffffff", start="#1f7a38", goal="#c4441f",
    selection="#cfe0ff", solved="#1f7a38",
    differs="#b0128c",
)  # fmt: skip

THEMES = {theme.name: theme for theme in (DARK, LIGHT)}


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.panel,
        QPalette.ColorRole.AlternateBase: theme.raised,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.BrightText: theme.conflict,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.accent_ink,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.ink_soft,
        QPalette.ColorRole.Link: theme.entry,
        QPalette.ColorRole.Light: theme.raised,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.line,
        QPalette.ColorRole.Shadow: theme.window,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        faded = QColor(theme.ink_soft)
        faded.setAlphaF(0.6)
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return palette


def _style_sheet(t: Theme) -> str:
    return f"""
    QMainWindow, QDialog {{ background: {t.window}; }}
    QToolBar {{ background: {t.window}; border: none; spacing: 5px; padding: 6px 8px; }}
    QToolBar::separator {{ background: {t.line}; width: 1px; margin: 4px 3px; }}
    QStatusBar {{ background: {t.window}; color: {t.ink_soft}; }}
    QPushButton, QToolButton {{
        background: {t.raised}; color: {t.ink}; border: 1px solid {t.line};
        border-radius: 6px; padding: 4px 10px; min-height: 20px;
    }}
    QToolButton {{ padding: 4px 8px; }}
    QToolButton::menu-indicator {{ image: none; width: 0; }}
    QPushButton:default:enabled {{ background: {t.accent}; color: {t.accent_ink}; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {t.line_strong}; }}
    QPushButton:focus, QToolButton:focus {{ border-color: {t.entry}; }}
    QToolButton:checked {{ border-color: {t.entry}; color: {t.entry}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {t.ink_soft}; background: {t.window}; }}
    QPushButton[primary="true"], QToolButton[primary="true"] {{
        background: {t.accent}; color: {t.accent_ink}; border-color: {t.accent}; font-weight: 600;
    }}
    QPushButton[primary="true"]:disabled, QToolButton[primary="true"]:disabled {{
        background: {t.raised}; color: {t.ink_soft}; border-color: {t.line};
    }}
    QDockWidget {{ color: {t.ink_soft}; font-weight: 600; }}
    QTabBar {{ qproperty-elideMode: ElideNone; qproperty-usesScrollButtons: true; }}
    QTabBar::scroller {{ width: 40px; }}
    QTabBar::tab {{
        background: {t.window}; color: {t.ink_soft}; border: 1px solid {t.line}; border-bottom: none;
        border-top-left-radius: 5px; border-top-right-radius: 5px; padding: 5px 11px; margin: 2px 1px 0 1px;
    }}
    QTabBar::tab:selected {{ background: {t.panel}; color: {t.ink}; margin-top: 0; }}
    QTabBar::tab:hover {{ color: {t.ink}; }}
    QTabBar::tab:selected:focus {{ border-color: {t.entry}; }}
    QTabBar QToolButton {{ padding: 0; min-height: 0; border-radius: 3px; }}
    QDockWidget::title {{ background: {t.window}; padding: 6px 8px; }}
    QMenu {{ background: {t.raised}; border: 1px solid {t.line}; padding: 4px; }}
    QMenu::item {{ padding: 5px 22px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {t.accent}; color: {t.accent_ink}; }}
    QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 6px; }}
    QToolTip {{ background: {t.raised}; color: {t.ink}; border: 1px solid {t.line}; padding: 4px; }}
    QLabel[soft="true"] {{ color: {t.ink_soft}; }}
    QSplitter::handle, QMainWindow::separator {{ background: {t.window}; width: 5px; height: 5px; }}
    """


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole application; widgets that paint themselves are told by ``set_theme``."""
    app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    app.setStyleSheet(_style_sheet(theme))
