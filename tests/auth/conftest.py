"""Fixtures: an environment without keys, and a home directory for a credentials file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VARIABLES = (
    "R3_ACCESS_KEY_ID",
    "R3_SECRET_ACCESS_KEY",
    "R3_DEVELOPER_API_KEY",
    "REMOTEIT_PROFILE",
    "REMOTEIT_CREDENTIALS_FILE",
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home directory, and no remote.it variables in the environment."""
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    directory = tmp_path / "home"
    directory.mkdir()
    monkeypatch.setenv("HOME", str(directory))
    monkeypatch.setenv("USERPROFILE", str(directory))
    return directory


@pytest.fixture(autouse=True)
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read no file again, because every file of these tests was written a moment ago."""
    monkeypatch.setattr("remoteit_auth._sources._REREADS", 0)


@pytest.fixture
def write(home: Path) -> Callable[[str | bytes], Path]:
    """Write the default credentials file, readable only by its owner."""

    def write(content: str | bytes) -> Path:
        path = home / ".remoteit" / "credentials"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        path.chmod(0o600)
        return path

    return write


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
