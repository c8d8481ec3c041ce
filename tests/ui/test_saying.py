"""Numbers with their units, as the window says them."""

import pytest

from app.ui.saying import count, duration


def test_one_and_several() -> None:
    assert (count(1, "segment"), count(0, "wrong cell"), count(14, "read-out")) == (
        "1 segment", "0 wrong cells", "14 read-outs",
    )  # fmt: skip


def test_what_has_no_words_is_an_error() -> None:
    with pytest.raises(KeyError):
        count(2, "sheep")


def test_times_have_three_digits_at_most() -> None:
    assert [duration(s) for s in (0.0824, 1.2449, 200.0)] == ["82.4 ms", "1.24 s", "3 min 20 s"]
