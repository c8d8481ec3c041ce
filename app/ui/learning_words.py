"""What the window says of learning a task, and of what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from app.engine.lessons import ATTEMPTS, Attempt, Learned, LearningRecord
from app.ui.learning import Study
from app.ui.phase import Phase
from app.ui.saying import Tone, Words, count, duration

WHAT_IT_IS = "The model learns this task from its demonstrations, in a copy; the model itself stays."


def fit(fits: Sequence[bool]) -> str:
    """Whether all demonstrations are right, without a full stop."""
    whole = count(len(fits), "demonstration")
    return f"Fits all {whole}" if all(fits) else f"Fits {sum(fits)} of {whole}"


def trust(fits: Sequence[bool]) -> str:
    """The same, and what follows from it, as a sentence."""
    return f"{fit(fits)}." if all(fits) else f"{fit(fits)}, so do not trust the answer."


def progress(record: LearningRecord) -> str:
    """How far it is: steps and seconds, and the limits of both."""
    plan, last = record.plan, record.lessons[-1] if record.lessons else None
    step, seconds = (last.step, last.seconds) if last else (0, 0.0)
    return f"Step {step} of {plan.steps}, {seconds:.0f} s of {plan.seconds:.0f} s"


def votes(attempt: Attempt, learned: Learned) -> str:
    """How many views gave an answer."""
    return f"{attempt.votes} of {count(learned.views, 'view')}"


def rank(test: int, place: int, learned: Learned) -> str:
    """Which answer it is; ARC allows only the first two."""
    which = f"attempt {place + 1}" if place < ATTEMPTS else f"answer {place + 1}, beyond the two attempts"
    named = f"test {test + 1}, {which}" if len(learned.attempts) > 1 else which
    return named[0].upper() + named[1:]


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
        return "No output is known, so nothing can verify the answer."
    if False in solved:
        return "Not solved within two attempts."
    known = ", where the output is known" if None in solved else ""
    return f"Solved and verified within two attempts{known}."


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
            return Words("Starting to learn this task…", "busy")
        case Phase.RUNNING if record:
            so_far = f" {fit(record.looks[-1].fits)} so far." if record.looks else ""
            return Words(f"Learning this task. {progress(record)}.{so_far}", "busy")
        case Phase.PAUSED if record:
            return Words(f"Learning is paused. {progress(record)}. Space goes on, Esc cancels.")
        case Phase.CANCELLED:
            steps = count(len(record.lessons) if record else 0, "step")
            return Words(f"Learning was cancelled after {steps}; the model is as it was before.")
        case Phase.FINISHED if record and record.learned:
            return Words(f"{trust(record.learned.fits)} No view drew a grid for this test.", "bad")
    return None


def _of_choice(study: Study) -> Words | None:
    chosen, learned = study.chosen(), study.learned
    if chosen is None or learned is None or study.choice is None or study.ready is None:
        return None
    attempt, verdict = chosen
    facts = f"{count(learned.steps, 'step')}, {duration(learned.seconds)} · {study.ready.title}."
    said = f"{rank(*study.choice, learned)}, {votes(attempt, learned)}: "
    said += f"{verdict.text[0].lower()}{verdict.text[1:]}"
    sure = all(learned.fits)
    tone: Tone = "good" if verdict.solved else "calm" if verdict.solved is None and sure else "bad"
    return Words(f"{trust(learned.fits)} {said} · {facts}", tone)
