"""What stands behind each panel's "?": its formula, what to look for, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from app.language import tr


@dataclass(frozen=True)
class About:
    """A panel explained.

    Attributes:
        formula: what is drawn. look: what to look for in it. source: where it was first drawn.
    """

    formula: str
    look: str
    source: str


HRM = "Hierarchical Reasoning Model, arXiv 2506.21734"
STUDY = "Are Your Reasoning Models Reasoning or Guessing?, arXiv 2601.10679"

ABOUT: dict[str, About] = {
    "halting": About(
        tr(
            "After every segment the halting head reads q_halt and q_continue from z_H; sigmoid(q) is "
            "drawn, or the logits. It stops where q_halt > q_continue, or q_halt > 0 where only halting "
            "was trained. Fixed point: the change of z_H over a segment is below 2 % of its size."
        ),
        tr(
            "Marks say where each policy would stop, while the run goes on. Filled green dots are right "
            "answers, hollow red ones wrong: a model that goes on may become wrong again, and sudden "
            "insight may follow many flat segments."
        ),
        tr("{paper}, section 2; {study}.", paper=HRM, study=STUDY),
    ),
    "dynamics": About(
        tr(
            "Change: ‖z(i) − z(i−1)‖₂ over all positions, in % of ‖z(i)‖ or as it is. Trajectory: the whole "
            "state, one point an update, on the first two or three principal axes of the run (drag to turn)."
        ),
        tr(
            "In a trained HRM z_L settles within a cycle and starts again when z_H moves, while z_H settles "
            "slowly. A path that comes to rest is at a fixed point, a right one or a wrong one."
        ),
        tr("{paper}, fig. 3; {study}.", paper=HRM, study=STUDY),
    ),
    "cell": About(
        tr(
            "p: softmax (or stablemax) of the logits read out of z_H. Entropy: −Σ p log p. Margin: the "
            "likeliest symbol's lead over the next."
        ),
        tr(
            "Where the model hesitates, entropy is high and the margin small. A cell that was sure and "
            "changes its mind shows when a guess was given up."
        ),
        tr("Shannon 1948. Stablemax: arXiv 2501.04697."),
    ),
    "views": About(
        tr(
            "The same puzzle turned, mirrored or relabelled, each view from a start of its own; every "
            "answer is mapped back and verified by exact rules. The first valid one is taken, else a vote "
            "weighted by q_halt."
        ),
        tr("Views of one puzzle fail apart: one that is stuck says nothing of the others."),
        f"{STUDY}.",
    ),
    "runs": About(
        tr(
            "Every run of this session and every run opened from a file: its last board, how it ended, and "
            "with which settings. A click, or Return, shows it; the pin keeps it and chooses it for "
            "Compare. Runs are kept in memory until the window closes: save those that you want to keep."
        ),
        tr(
            "Pin runs of one puzzle that ended differently and compare them: the boards show where the "
            "answers part, the curves when. Paths share a plane where the whole states are there."
        ),
        tr("Paths in one plane: PCA of all states together; Gower 1966, Biometrika 53."),
    ),
    "adapt": About(
        tr(
            "A copy of the model learns new embeddings of this task, one for each of eight turned and "
            "mirrored views, first alone, then with all weights. Loss: mean cross-entropy over cells. "
            "Learned from: the share of boards all right, mean of 10 steps. Left out: of the "
            "demonstrations that a view never saw."
        ),
        tr(
            "Left out is what counts: it rises only where the rule was understood, not remembered. Answers "
            "are mapped back from all views and ranked by votes; the first two are the attempts that ARC "
            "allows. Do not trust an answer that does not fit the demonstrations."
        ),
        tr("Fast learning at test time: arXiv 2411.07279, arXiv 2511.02886."),
    ),
    "dimensions": About(
        tr(
            "Participation ratio PR = (Σλ)² / Σλ² of the eigenvalues λ of the covariance of a state, "
            "pooled over positions and all updates so far. It is 1 where all states lie on a line, D where "
            "they fill D dimensions evenly. The spectrum shows each eigenvalue's share. Dashed: pooled "
            "over all runs of the last batch study by this model."
        ),
        tr(
            "A trained HRM's slow state makes use of more dimensions than its fast one; an untrained one's "
            "does not. The paper pools many runs of its own model: z_H 90.0 and z_L 30.2 trained, 40.8 and "
            "42.1 untrained. One run, or a narrower model, has other numbers; compare the two levels."
        ),
        tr("{paper}, fig. 8.", paper=HRM),
    ),
    "timescales": About(
        tr(
            "Autocorrelation r(k) of each unit over its level's updates, its covariance summed over "
            "positions, which share their weights; τ by least squares of exp(−k / τ) to r(k), up to 24 "
            "lags and a quarter of the run. Both levels are in updates of the run, so that they can be "
            "compared."
        ),
        tr(
            "Is the high level really slower? Then z_H's bars lie to the right of z_L's. Dashed lines are "
            "medians. A run that has settled remembers long: look at its restless part as well."
        ),
        tr("Time scales of trained recurrent networks: arXiv 2309.12927."),
    ),
    "lens": About(
        tr(
            "After every H update the output head reads z_H as if the run ended there: lm_head(z_H), one "
            "small board each, captioned segment.cycle. z_L has no head of its own: it is read as the "
            "paper does, lm_head(H(z_H + z_L)), captioned segment.cycle.step. To read lm_head(z_L) itself "
            "would be off-distribution: the head never saw such states."
        ),
        tr(
            "Which cells are filled first, which are tried and given up, and when the answer is there long "
            "before the model halts. A green frame is a verified answer; a click goes there."
        ),
        tr("{paper}, fig. 7.", paper=HRM),
    ),
    "hearing": About(
        tr(
            "Attention: softmax(q k / √d) of the selected cell's query in every head and layer of the "
            "update under the cursor, recomputed from the recorded states; each sums to 1 with the prefix "
            "before the puzzle. Where nothing attends, influence: ‖∂ log p(shown symbol) / ∂ input‖₂ at "
            "every position, through this update and the read-out. Each map is scaled to its own largest "
            "number."
        ),
        tr(
            "Heads that look along rows, columns and boxes, at walls, or at one clue; cells that count "
            "before the answer changes. A click chooses what colours the board (View, Colour cells by). "
            "Attention is what is mixed, not why; influence holds for small changes only."
        ),
        tr("Attention: arXiv 1706.03762. Input gradients: arXiv 1312.6034."),
    ),
    "change": About(
        tr(
            "Of every read-out of z_H: cells that differ from the one before, rules that it breaks, and "
            "for mazes the connected pieces of the drawn path, start and goal included. The scale is log(1 "
            "+ count)."
        ),
        tr(
            "A solver that narrows down changes ever fewer cells; one that is stuck changes some for ever. "
            "A maze's path often grows from several pieces that join. Insight is a sudden fall of broken "
            "rules."
        ),
        f"{STUDY}.",
    ),
    "basin": About(
        tr(
            "Starts c + s(i·u1 + j·u2) with i, j from −20 to 20: c is the last z_H, u1 and u2 are the "
            "first two principal axes of the run's z_H, s = √(T·D) / 8, z_L as at the update under the "
            "cursor. Each is thought about for one segment. Shade: rules that the answer breaks, log(1 + "
            "count); of an ARC test wrong cells. Arrows: F(z) − z seen on the plane, all to one scale."
        ),
        tr(
            "Bright, framed starts lead to a right answer within one segment. Is the run's end inside or "
            "outside? Arrows that end outside show a wrong fixed point. A click and Start from here begin a "
            "run there; its path is drawn on the same map."
        ),
        f"{STUDY}.",
    ),
    "states": About(
        tr(
            "‖Δz‖₂ at every position with every update, shaded by its logarithm, or ‖z‖₂. Rows are the "
            "board's cells in reading order; a state stays as it is while the other level is updated."
        ),
        tr(
            "Bright rows are cells still being worked on. ‖z‖ hardly differs: the last step of every update, "
            "RMS norm, sets it to √D. Triangles mark the selected cell; a click selects one and goes there."
        ),
        tr("After {paper}, fig. 3, by position. Colours: cividis, PLoS ONE 13 (7), 2018.", paper=HRM),
    ),
    "interventions": About(
        tr(
            "All takes effect before the next update. Reset: z becomes the state that the model stores. "
            "Noise: z + size · N(0, 1), drawn from the seed. Freeze: a module's updates leave its state as "
            "it is. Skip: the last L updates of every cycle are left out. Patch: z becomes that of another "
            "run."
        ),
        tr(
            "Does it come back? A run that has settled on a right answer returns to it after noise; a "
            "wrong one may be shaken off. Patch z_H of a run that solved the puzzle: the answer is there "
            "at once. All is in the record: Run ▸ Reproduce this run does it once more, and tells whether "
            "it is the same."
        ),
        tr("Activation patching: arXiv 2404.15255. Wrong fixed points: {study}.", study=STUDY),
    ),
}
"""By the panel's key."""


def about_html(key: str, title: str) -> str:
    """A panel explained, as rich text."""
    told = ABOUT[key]
    parts = (("", told.formula), (tr("Look for"), told.look), (tr("Source"), told.source))
    body = "".join(f"<p>{f'<b>{head}.</b> ' if head else ''}{_escaped(text)}</p>" for head, text in parts)
    return f"<b>{title}</b>{body}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
