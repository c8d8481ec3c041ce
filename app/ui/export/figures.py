"""The figures of the HRM paper, made of the run on screen (arXiv 2506.21734)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.engine import tables
from app.engine.study import Pooled
from app.engine.trace import LEVELS, Trace
from app.language import tr
from app.ui.export.bar_gauge import PairGauge
from app.ui.export.figure import Figure, settings
from app.ui.export.predictions import Predictions
from app.ui.panels.base import unhurried
from app.ui.panels.dimensions import SpectrumGauge
from app.ui.panels.gauge import Entry
from app.ui.panels.residuals import ResidualGauge
from app.ui.panels.trajectory import TrajectoryGauge
from app.ui.playhead import Playhead
from app.ui.saying import count
from app.ui.theme import Theme

PAPER = ((tr("paper, trained"), 90.0, 30.2), (tr("paper, untrained"), 40.8, 42.1))
"""Participation ratios of z_H and z_L that the paper tells of its own Sudoku model (figure 8)."""

OLDER = tr(
    "This older record does not hold how its states spread. Solve the puzzle again to make this figure."
)


class FigureError(ValueError):
    """A figure that cannot be made of this record; the text is a sentence for people."""


class WholePath(TrajectoryGauge):
    """The path to its end, read by nobody."""

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        super().dress(theme)
        ink = theme.z_H if self._level == "H" else theme.z_L
        self.readout.name(
            [Entry(tr("segment end"), ink, sign="ring"), Entry(tr("the last"), theme.ink, sign="dot")]
        )


def predictions(trace: Trace, theme: Theme, pool: Pooled | None = None) -> Figure:
    """The answer read out of z_H on its way (figure 7)."""
    trace.progress.extend(trace)
    progress = trace.progress.value
    assert progress is not None
    boards = Predictions(trace, progress, theme)
    made = Figure(
        "intermediate predictions", tr("Intermediate predictions"), [boards],
        {tr("Read-outs"): tables.readouts(trace)}, theme,
    )  # fmt: skip
    shown = count(len(boards.numbers), "read-out")
    made.say(
        tr(
            "{read_outs} of {count} of z_H, named by segment and H cycle. Bold: given; red: breaks a "
            "rule; framed: verified. One run, {settings}.",
            read_outs=shown,
            count=len(progress.index),
            settings=settings(trace),
        )
    )
    return made


def forward_residuals(trace: Trace, theme: Theme, pool: Pooled | None = None) -> Figure:
    """How far every update moves its state (figure 3)."""
    gauge = ResidualGauge(_still(trace), theme)
    gauge.measure.choose("absolute")
    gauge.scale.choose("linear")
    gauge.begin(trace)
    gauge.draw(trace)
    made = Figure(
        "forward residuals", tr("Forward residuals"), [gauge], {tr("Updates"): tables.dynamics(trace)}, theme
    )
    made.say(
        tr(
            "‖z_i − z_(i−1)‖₂ over all positions, of z_H after every H update and of z_L after every "
            "L update. One run of {updates}, {settings}.",
            updates=count(len(trace), "update"),
            settings=settings(trace),
        )
    )
    return made


def trajectories(trace: Trace, theme: Theme, pool: Pooled | None = None) -> Figure:
    """Both states on their principal axes."""
    playhead, gauges = _still(trace), []
    for level in LEVELS:
        gauge = WholePath(playhead, theme)
        gauge.level.choose(level)
        gauge.rename(f"z_{level}")
        gauge.begin(trace)
        with unhurried():
            gauge.draw(trace)
        gauge.point(trace, len(trace) - 1)
        gauges.append(gauge)
    made = Figure("trajectory", tr("Trajectory"), gauges, {tr("Updates"): tables.dynamics(trace)}, theme)
    made.say(
        tr(
            "States, flattened over positions, on the first two principal axes of this run; the "
            "first state is the origin. One run of {updates}, {settings}.",
            updates=count(len(trace), "update"),
            settings=settings(trace),
        )
    )
    return made


def participation(trace: Trace, theme: Theme, pool: Pooled | None = None) -> Figure:
    """How many dimensions the states make use of (figure 8)."""
    for level in LEVELS:
        trace.spreads[level].extend(trace)
    spreads = {level: trace.spreads[level].value for level in LEVELS}
    high, low = spreads["H"], spreads["L"]
    if high is None or low is None:
        raise FigureError(OLDER)
    bars, spectrum = PairGauge(tr("Ratio"), tr("dimensions"), theme), SpectrumGauge(theme)
    groups = [(tr("this run"), float(high.ratio[-1]), float(low.ratio[-1]))]
    if pool:
        groups.append((tr("{count} runs", count=pool.runs), *pool.ratios))
    bars.show_groups([*groups, *PAPER])
    spectrum.begin()
    spectrum.explain(None)
    for level, spread in (("H", high), ("L", low)):
        spectrum.draw(level, spread)
    spectrum.rename(tr("Spectrum of this run"))
    data = {tr("Ratio"): tables.ratios(trace), tr("Spectrum"): tables.spectra(trace)}
    made = Figure("participation ratio", tr("Participation ratio"), [bars, spectrum], data, theme)
    said = [
        tr(
            "(Σλ)² / Σλ² of the covariance's eigenvalues, pooled over positions and updates, of {units} "
            "units. This run: one puzzle, {settings}.",
            units=len(high.covariance), settings=settings(trace),
        )
    ]  # fmt: skip
    if pool:
        said.append(tr("{count} runs: pooled over the last batch study of this model.", count=pool.runs))
    said.append(
        tr("The paper's numbers are of its own Sudoku model, over many puzzles; they were not measured here.")
    )
    made.say(" ".join(said))
    return made


FIGURES: Mapping[str, Callable[[Trace, Theme, Pooled | None], Figure]] = {
    "figure_predictions": predictions,
    "figure_residuals": forward_residuals,
    "figure_trajectory": trajectories,
    "figure_participation": participation,
}
"""By the names of their actions."""


def _still(trace: Trace) -> Playhead:
    """A cursor of its own at the end."""
    playhead = Playhead()
    playhead.show_trace(trace)
    return playhead
