"""The fixture for the tests of the plugin."""

from __future__ import annotations

import pytest

from tests.testing.project import Project


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Project:
    """An empty project."""
    return Project(pytester, monkeypatch)
