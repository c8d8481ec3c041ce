"""Everything that can be done, in one table: its menu entry, its keys and its tooltip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar

from app.language import tr, within
from app.ui.icons import Icons
from app.ui.theme import Theme


@dataclass(frozen=True)
class Entry:
    """One thing to do.

    Attributes:
        keys: key sequences; the first is the one that is shown.
        tip: a short sentence without full stop; the tooltip adds the key.
        icon: the name of a file in resources/icons.
        opens_line: whether a separator stands before it in the menu.
        below: the menu below its menu that it is in, made by whoever has these entries; "" for none.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...]
    tip: str
    icon: str = ""
    checkable: bool = False
    opens_line: bool = False
    below: str = ""

    @property
    def title(self) -> str:
        """Its text, where nothing else says which menu it is in."""
        text = tr(self.text).removesuffix("…").rstrip()
        return tr("{menu} {entry}", menu=self.below, entry=within(text)) if self.below else text


EXPORT = tr("Export")
"""The menu of what can be taken along."""

COPY = tr("Copy as")
"""The menu of what the puzzle can be copied as."""

ARC_TASK = tr("ARC task")
"""The menu of what the ARC board has below it."""

FIGURES = tr("Figures of the paper")
"""The menu of those, below what can be taken along."""

COLOURS = tr("Colour cells by")
"""The menu of what colours a board's cells."""

ENTRIES: tuple[Entry, ...] = (
    Entry("new", "File", "New…", ("Ctrl+N",), "A blank or a generated puzzle", "new"),
    Entry("open", "File", "Open…", ("Ctrl+O",), "Open a puzzle file", "open"),
    Entry("open_picture", "File", "Open a picture…", ("Ctrl+Shift+O",),
          "Import a photo, a scan or a drawing of a Sudoku or a maze, read as what is in front"),
    Entry("save", "File", "Save", ("Ctrl+S",), "Save the puzzle", "save", opens_line=True),
    Entry("save_as", "File", "Save as…", ("Ctrl+Shift+S",), "Save the puzzle under another name"),
    Entry("open_run", "File", "Open run…", ("Ctrl+Alt+O",), "Open a saved run; it needs no model",
          opens_line=True),
    Entry("save_run", "File", "Save run as…", ("Ctrl+Alt+S",), "Save the run on screen as one file"),
    Entry("board_picture", "File", "Board as a picture…", ("Ctrl+E",), "Save the board as PNG or SVG",
          below=EXPORT),
    Entry("board_data", "File", "Board as data…", ("Ctrl+Shift+E",), "Save the board's cells as CSV",
          below=EXPORT),
    Entry("copy_picture", "File", "Board to the clipboard", ("Ctrl+Shift+C",),
          "Copy a picture of the board", below=EXPORT),
    Entry("bare_picture", "File", "Puzzle alone as a picture…", ("Ctrl+Alt+B",),
          "Save the board as if there were no run", below=EXPORT),
    Entry("save_texts", "File", "Puzzle and answers as text…", ("Ctrl+Alt+T",),
          "Save the puzzle, the model's answer and the exact solution, each named", below=EXPORT),
    Entry("film", "File", "Run as a film…", ("Ctrl+Alt+E",), "Save the run on screen as MP4 or GIF",
          below=EXPORT),
    Entry("export_submission", "File", "ARC submission…", ("Ctrl+Alt+U",),
          "Export all attempts at a set of ARC tasks, as Kaggle wants them", below=EXPORT),
    Entry("figure_predictions", "File", "Intermediate predictions", ("Ctrl+Alt+1",),
          "Read-outs of z_H on the way", below=FIGURES),
    Entry("figure_residuals", "File", "Forward residuals", ("Ctrl+Alt+2",),
          "How far every update moves its state", below=FIGURES),
    Entry("figure_trajectory", "File", "Trajectory", ("Ctrl+Alt+3",),
          "Both states on their principal axes", below=FIGURES),
    Entry("figure_participation", "File", "Participation ratio", ("Ctrl+Alt+4",),
          "How many dimensions the states make use of", below=FIGURES),
    Entry("figure_scaling", "File", "Inference-time scaling", ("Ctrl+Alt+5",),
          "Fresh puzzles solved by the number of segments; takes a minute or more", below=FIGURES),
    Entry("print", "File", "Print…", ("Ctrl+P",), "This puzzle, or several of its file, on paper",
          opens_line=True),
    Entry("pdf", "File", "Save as PDF…", ("Ctrl+Shift+P",), "The same as a PDF file"),
    Entry("close", "File", "Close puzzle", ("Ctrl+W",), "Close the puzzle, keep the window"),
    Entry("reopen", "File", "Reopen closed tab", ("Ctrl+Shift+W",),
          "Bring back the puzzle that was closed last, with its edits"),
    Entry("quit", "File", "Quit", ("Ctrl+Q",), "End HRMscope", opens_line=True),
    Entry("undo", "Edit", "Undo", ("Ctrl+Z",), "Undo the last edit", "undo"),
    Entry("redo", "Edit", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "Do again what was undone", "redo"),
    Entry("copy", "Edit", "Copy puzzle", ("Ctrl+C",), "Copy the puzzle as text", opens_line=True),
    Entry("copy_path", "Edit", "Copy maze with path", ("Ctrl+Alt+P",),
          "Copy the maze as text to share, the model's path on screen marked o"),
    Entry("copy_marks", "Edit", "Grid with pencil marks", ("Ctrl+Alt+K",),
          "Copy the Sudoku with your digits and pencil marks", below=COPY),
    Entry("copy_link", "Edit", "Link", ("Ctrl+Alt+L",), "Copy a link that opens the Sudoku in a browser",
          below=COPY),
    Entry("copy_answer", "Edit", "Model's answer", ("Ctrl+Alt+M",),
          "Copy what the model says at this update as text", below=COPY),
    Entry("copy_solution", "Edit", "Exact solution", ("Ctrl+Alt+N",),
          "Copy the exact solver's solution as text", below=COPY),
    Entry("paste", "Edit", "Paste puzzle", ("Ctrl+V",), "Open the puzzle on the clipboard"),
    Entry("sudoku", "Puzzle", "Sudoku", ("Alt+1",), "Sudokus", checkable=True),
    Entry("maze", "Puzzle", "Maze", ("Alt+2",), "Mazes", checkable=True),
    Entry("arc", "Puzzle", "ARC", ("Alt+3",), "ARC tasks", checkable=True),
    Entry("browse", "Puzzle", "Browse tasks…", ("Ctrl+Shift+B",),
          "Look through a folder, a Kaggle file or the public sets of ARC tasks", opens_line=True),
    Entry("next_of_file", "Puzzle", "Next puzzle of the file", ("Alt+PgDown",),
          "The next one of the file or the set that this puzzle is of"),
    Entry("previous_of_file", "Puzzle", "Previous puzzle of the file", ("Alt+PgUp",), "The one before"),
    Entry("next_tab", "Puzzle", "Next tab", ("Ctrl+Tab", "Ctrl+PgDown"), "The next of the open puzzles",
          opens_line=True),
    Entry("previous_tab", "Puzzle", "Previous tab", ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
          "The one of the open puzzles before"),
    Entry("hint", "Puzzle", "Hint", ("Ctrl+Shift+H",), "Where to look next in this Sudoku, by the rules",
          opens_line=True),
    Entry("unique", "Puzzle", "Is it unique?", ("Ctrl+U",),
          "Whether this Sudoku has one solution, by the exact solver"),
    Entry("fill_marks", "Puzzle", "Fill in all candidates", ("Ctrl+Shift+F",),
          "Pencil marks of every digit that can go into a cell"),
    Entry("clear_marks", "Puzzle", "Clear marks", ("Ctrl+Shift+X",), "Take all pencil marks away"),
    Entry("advance", "Puzzle", "Move on after a digit", ("Ctrl+Shift+A",),
          "Select the next cell of a Sudoku after each digit", checkable=True),
    Entry("timer", "Puzzle", "Timer", ("Ctrl+Shift+K",), "The time that you have been at this Sudoku",
          checkable=True),
    Entry("library", "Puzzle", "Library…", ("Ctrl+L",), "Puzzles that come with HRMscope, and what to try",
          opens_line=True),
    Entry("series", "Puzzle", "Puzzles of this file…", ("Ctrl+J",), "All puzzles of a file, in a list"),
    Entry("maze_size", "Puzzle", "Resize or crop the maze…", ("Ctrl+Alt+Z",),
          "Rows and columns put on or taken off at every side", opens_line=True),
    Entry("arc_attempt_1", "Puzzle", "Attempt 1", ("Ctrl+1",),
          "Your first attempt beside the test, to draw in", checkable=True, below=ARC_TASK),
    Entry("arc_attempt_2", "Puzzle", "Attempt 2", ("Ctrl+2",),
          "Your second attempt beside the test, to draw in", checkable=True, below=ARC_TASK),
    Entry("arc_known", "Puzzle", "Known output", ("Ctrl+3",),
          "The known output beside the answer, or a grid to draw it in", checkable=True, below=ARC_TASK),
    Entry("arc_keep", "Puzzle", "Keep answer", ("Ctrl+4",), "Keep the model's answer as an attempt",
          below=ARC_TASK),
    Entry("arc_keep_learned", "Puzzle", "Keep Adapt's answers", ("Ctrl+5",),
          "Keep Adapt's two answers to every test as attempts", below=ARC_TASK),
    Entry("arc_notes", "Puzzle", "Notes", ("Ctrl+6",), "Notes on this ARC task, kept in its file",
          checkable=True, below=ARC_TASK),
    Entry("arc_digits", "Puzzle", "Digits", ("Ctrl+7",), "Write the colours' digits into the cells",
          checkable=True, below=ARC_TASK),
    Entry("arc_safe", "Puzzle", "Safe colours", ("Ctrl+8",),
          "Colours that the colour-blind can tell apart", checkable=True, below=ARC_TASK),
    Entry("solve", "Run", "Solve", ("Ctrl+Return", "Ctrl+Enter"), "Let the model think to the end", "solve"),
    Entry("harder", "Run", "Solve harder", ("Ctrl+Alt+Return", "Ctrl+Alt+Enter"),
          "Think about several views at once, until one is verified", "harder"),
    Entry("adapt", "Run", "Adapt", ("Ctrl+Alt+A",), "Let the model learn this task from its demonstrations",
          "adapt"),
    Entry("watch", "Run", "Watch", ("Ctrl+Shift+Return",), "Think at the chosen speed", "watch", True),
    Entry("step", "Run", "Step", ("F10",), "Think one update further", "step"),
    Entry("pause", "Run", "Pause", ("Space",), "Run or pause", "pause"),
    Entry("cancel", "Run", "Cancel", ("Esc",), "End this run within one update", "cancel"),
    Entry("reset", "Run", "Reset", ("Ctrl+R",), "Clear the run, back to the bare puzzle", "reset"),
    Entry("compare", "Run", "Compare pinned runs", ("Ctrl+Alt+C",), "Show the pinned runs side by side",
          opens_line=True),
    Entry("compare_model", "Run", "Compare with another model…", ("Ctrl+Alt+W",),
          "Let a second model solve this puzzle, and show both runs"),
    Entry("reproduce", "Run", "Reproduce this run", ("Ctrl+Alt+R",),
          "Run what is on screen once more from its record, and say whether it is the same"),
    Entry("study", "Run", "Batch study…", ("Ctrl+B",), "A set of puzzles, a model or two, one table"),
    Entry("first", "Run", "First update", ("Home",), "To the first update", "first", opens_line=True),
    Entry("back", "Run", "One update back", ("Left", ","), "One update back", "back"),
    Entry("next", "Run", "One update on", ("Right", "."), "One update on", "next"),
    Entry("last", "Run", "Newest update", ("End",), "To the newest update", "last"),
    Entry("segment_back", "Run", "One segment back", ("Shift+Left", "<"), "To the end of the segment before"),
    Entry("segment_on", "Run", "One segment on", ("Shift+Right", ">"), "To the next end of a segment"),
    Entry("open_model", "Model", "Open model folder…", ("Ctrl+M",), "Open a model by its folder"),
    Entry("open_weights", "Model", "Open weights file…", ("Ctrl+Shift+M",), "Open a model by its weights"),
    Entry("about_model", "Model", "About this model", ("Ctrl+I",), "Its data, accuracy and known failures"),
    Entry("theme", "View", "Light theme", ("Ctrl+T",), "Light theme", "theme"),
    Entry("system_theme", "View", "Theme of the system", ("Ctrl+Shift+T",), "Dark or light as the desktop is",
          checkable=True),
    Entry("presenter", "View", "Presenter", ("F11",), "Board and two panels on the whole screen",
          opens_line=True),
    Entry("demo", "View", "Play the demo", ("F5",), "Seven puzzles that show how HRM thinks"),
    Entry("open_demo", "View", "Play a demo file…", ("Shift+F5",), "Your own list of puzzles and saved runs"),
    Entry("colour_none", "View", "Nothing", ("Alt+Shift+0",), "Plain cells; tinted where they changed",
          checkable=True, below=COLOURS),
    Entry("colour_confidence", "View", "Confidence", ("Alt+Shift+1",), "The probability of the symbol shown",
          checkable=True, below=COLOURS),
    Entry("colour_entropy", "View", "Entropy", ("Alt+Shift+2",), "How open a cell is, over all symbols",
          checkable=True, below=COLOURS),
    Entry("colour_age", "View", "Age of the last change", ("Alt+Shift+3",),
          "H updates since the symbol shown last changed", checkable=True, below=COLOURS),
    Entry("colour_disagreement", "View", "Disagreement of views", ("Alt+Shift+4",),
          "The share of views that say something else", checkable=True, below=COLOURS),
    Entry("colour_hearing", "View", "What the selected cell hears", ("Alt+Shift+5",),
          "Attention, or influence where nothing attends", checkable=True, below=COLOURS),
    Entry("exact_path", "View", "Exact shortest path", ("Ctrl+Alt+X",),
          "The exact solver's path over the maze, dashed, beside the model's own", checkable=True),
    Entry("reset_layout", "View", "Reset layout", ("Ctrl+Shift+R",), "Put every panel back in its place"),
    Entry("guide", "Help", "Guide", ("F1",), "How to use HRMscope", "help"),
    Entry("shortcuts", "Help", "Keyboard shortcuts", ("?",), "Every key"),
    Entry("palette", "Help", "Command palette…", ("Ctrl+K",), "Find everything by a few letters"),
    Entry("tour", "Help", "Tour", ("Ctrl+F1",), "The window in six steps"),
    Entry("about", "Help", "About HRMscope", ("Shift+F1",), "Version and licence"),
)  # fmt: skip

MENU_NAMES = {
    "File": tr("&File"),
    "Edit": tr("&Edit"),
    "Puzzle": tr("&Puzzle"),
    "Run": tr("&Run"),
    "Model": tr("&Model"),
    "View": tr("&View"),
    "Help": tr("&Help"),
}
"""What each menu is called, the letter marked that opens it."""

MENUS = tuple(MENU_NAMES)


def key_text(action: QAction) -> str:
    """The key of an action as the platform writes it, or ""."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


class Actions(QObject):
    """The actions, by name: ``actions["solve"]``."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.icons = icons
        self._by_name = {entry.name: self._make(entry) for entry in ENTRIES}

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def _make(self, entry: Entry) -> QAction:
        action = QAction(tr(entry.text), self)
        action.setObjectName(entry.name)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.setCheckable(entry.checkable)
        action.setIconVisibleInMenu(False)
        self.explain(action, tr(entry.tip))
        return action

    @staticmethod
    def explain(action: QAction, tip: str) -> None:
        """Give an action a tooltip that names its key."""
        key = key_text(action)
        action.setToolTip(f"{tip} ({key})" if key else tip)

    @staticmethod
    def explain_by(button: QAbstractButton, action: QAction) -> None:
        """Let the tooltip of a button that does the same name the action's key."""
        button.setToolTip(f"{button.toolTip()} ({key_text(action)})")

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's ink."""
        for entry in ENTRIES:
            if entry.icon:
                ink = theme.accent_ink if entry.name == "solve" else theme.ink
                self._by_name[entry.name].setIcon(self.icons.get(entry.icon, ink, theme.line_strong))

    def set_icon(self, name: str, icon: str, theme: Theme) -> None:
        """Give an action another icon."""
        self._by_name[name].setIcon(self.icons.get(icon, theme.ink, theme.line_strong))

    def fill(self, bar: QMenuBar) -> Mapping[str, QMenu]:
        """Make the menus; they are returned by name for what is added while running."""
        menus = {name: bar.addMenu(text) for name, text in MENU_NAMES.items()}
        for menu in menus.values():
            menu.setToolTipsVisible(True)
        for entry in ENTRIES:
            if entry.below:
                continue
            if entry.opens_line:
                menus[entry.menu].addSeparator()
            menus[entry.menu].addAction(self._by_name[entry.name])
        return menus
