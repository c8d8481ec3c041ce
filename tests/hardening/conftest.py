"""The window of the other tests, and its complaints of a platform without a screen left aside."""

from __future__ import annotations

import pytest

from tests.ui.conftest import QUIET, hand, hands, make_hand, scripted

__all__ = ["hand", "hands", "make_hand", "scripted"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "/hardening/" in item.nodeid:
            item.add_marker(pytest.mark.qt_log_ignore(*QUIET))
