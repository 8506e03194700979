"""The sandbox that the project's own cassettes are recorded from."""

from __future__ import annotations

import pytest


@pytest.fixture
def remoteit_sandbox_options() -> dict[str, int]:
    """A fleet so small that a list of all of it can be read."""
    return {"devices": 4}
