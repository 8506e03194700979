"""What all tests of the auth share: an environment without keys, and a place for a credentials file."""

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
    """An empty home directory, and no variable of ours."""
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    directory = tmp_path / "home"
    directory.mkdir()
    monkeypatch.setenv("HOME", str(directory))
    monkeypatch.setenv("USERPROFILE", str(directory))
    return directory


@pytest.fixture
def write(home: Path) -> Callable[[str | bytes], Path]:
    """Writes the credentials file where it is looked for, for its owner's eyes only."""

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
