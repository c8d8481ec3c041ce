"""What the window says of learning a task, and of what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from app.engine.lessons import ATTEMPTS, Attempt, Learned, LearningRecord
from app.language import tr, within
from app.ui.learning import Study
from app.ui.phase import Phase
from app.ui.saying import Tone, Words, count, duration

WHAT_IT_IS = tr("The model learns this task from its demonstrations, in a copy; the model itself stays.")


def fit(fits: Sequence[bool]) -> str:
    """Whether all demonstrations are right, without a full stop."""
    whole = count(len(fits), "demonstration")
    if all(fits):
        return tr("Fits all {demonstrations}", demonstrations=whole)
    return tr("Fits {right} of {demonstrations}", right=sum(fits), demonstrations=whole)


def trust(fits: Sequence[bool]) -> str:
    """The same, and what follows from it, as a sentence."""
    return f"{fit(fits)}." if all(fits) else tr("{fit}, so do not trust the answer.", fit=fit(fits))


def progress(record: LearningRecord) -> str:
    """How far it is: steps and seconds, and the limits of both."""
    plan, last = record.plan, record.lessons[-1] if record.lessons else None
    step, seconds = (last.step, last.seconds) if last else (0, 0.0)
    return tr("Step {step} of {steps}, {seconds:.0f} s of {limit:.0f} s", step=step, steps=plan.steps,
              seconds=seconds, limit=plan.seconds)  # fmt: skip


def votes(attempt: Attempt, learned: Learned) -> str:
    """How many views gave an answer."""
    return tr("{votes} of {views}", votes=attempt.votes, views=count(learned.views, "view"))


def rank(test: int, place: int, learned: Learned) -> str:
    """Which answer it is; ARC allows only the first two."""
    number, test = place + 1, test + 1
    if len(learned.attempts) > 1:
        if place < ATTEMPTS:
            return tr("Test {test}, attempt {number}", test=test, number=number)
        return tr("Test {test}, answer {number}, beyond the two attempts", test=test, number=number)
    if place < ATTEMPTS:
        return tr("Attempt {number}", number=number)
    return tr("Answer {number}, beyond the two attempts", number=number)


def verified(study: Study, learned: Learned) -> str:
    """Whether the answers are right, in a sentence, or that nothing can tell."""
    solved = [
        any(verdicts) if None not in verdicts else None
        for verdicts in (
            [study.verdict(test, attempt).solved for attempt in attempts[:ATTEMPTS]] or [False]
            for test, attempts in enumerate(learned.attempts)
        )
    ]
    if all(right is None for right in solved):
        return tr("No output is known, so nothing can verify the answer.")
    if False in solved:
        return tr("Not solved within two attempts.")
    if None in solved:
        return tr("Solved and verified within two attempts, where the output is known.")
    return tr("Solved and verified within two attempts.")


def of_study(study: Study, failure: str) -> Words | None:
    """What learning has to say; None where something else is on screen."""
    if study.choice is not None and not study.active:
        return _of_choice(study)
    if study.target is None:
        return None
    record = study.open_record
    match study.phase:
        case Phase.FAILED:
            return Words(failure, "bad")
        case Phase.RUNNING | Phase.PAUSED if record is None or not record.lessons:
            return Words(tr("Starting to learn this task…"), "busy")
        case Phase.RUNNING if record:
            parts = [tr("Learning this task. {progress}.", progress=progress(record))]
            if record.looks:
                parts.append(tr("{fit} so far.", fit=fit(record.looks[-1].fits)))
            return Words(" ".join(parts), "busy")
        case Phase.PAUSED if record:
            held = tr(
                "Learning is paused. {progress}. Space goes on, Esc cancels.", progress=progress(record)
            )
            return Words(held)
        case Phase.CANCELLED:
            steps = count(len(record.lessons) if record else 0, "step")
            over = tr("Learning was cancelled after {steps}; the model is as it was before.", steps=steps)
            return Words(over)
        case Phase.FINISHED if record and record.learned:
            none = tr("No view drew a grid for this test.")
            return Words(f"{trust(record.learned.fits)} {none}", "bad")
    return None


def _of_choice(study: Study) -> Words | None:
    chosen, learned = study.chosen(), study.learned
    if chosen is None or learned is None or study.choice is None or study.ready is None:
        return None
    attempt, verdict = chosen
    facts = f"{count(learned.steps, 'step')}, {duration(learned.seconds)} · {study.ready.title}."
    said = f"{rank(*study.choice, learned)}, {votes(attempt, learned)}: {within(verdict.text)}"
    sure = all(learned.fits)
    tone: Tone = "good" if verdict.solved else "calm" if verdict.solved is None and sure else "bad"
    return Words(f"{trust(learned.fits)} {said} · {facts}", tone)
