"""What is freed goes back to the system, and only where that is worth it."""

from __future__ import annotations

import sys

import pytest

from app.engine import heap


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps what is freed")
def test_what_is_freed_goes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    held, given_back = [200 * 2**20], []

    def give_back(room: int) -> None:
        given_back.append(held[0])
        held[0] -= 60 * 2**20

    monkeypatch.setattr(heap, "resident", lambda: held[0])
    monkeypatch.setattr(heap, "_malloc_trim", lambda: give_back)
    made = heap.Heap()
    for now in (200, 260, 141, 268, 269, 200):
        held[0] = now * 2**20
        made.tidy()
    assert [size // 2**20 for size in given_back] == [200, 269]


def test_the_system_is_asked_without_harm() -> None:
    heap.Heap().tidy()
    assert sys.platform != "linux" or heap.resident() > 2**20
