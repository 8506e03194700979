"""Options of the sandbox from which the cassettes are recorded."""

from __future__ import annotations

import pytest


@pytest.fixture
def remoteit_sandbox_options() -> dict[str, int]:
    """Use a small fleet, so that the cassettes stay readable."""
    return {"devices": 4}
