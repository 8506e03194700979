"""The types in signatures are short where type checkers and editors show them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_a_type_checker_shows_the_type_of_unset_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(
        "from generated_client import UNSET, Client, UnsetType\n"
        "reveal_type(Client.devices)\n"
        "def size(value: int | UnsetType = UNSET) -> int:\n"
        "    return 1 if value is UNSET else value\n",
        "utf-8",
    )
    result = subprocess.run(
        [sys.executable, "-m", "basedpyright", "--pythonpath", sys.executable, "program.py"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "| UnsetType" in result.stdout
    assert "_Unset" not in result.stdout
    assert "0 errors" in result.stdout, result.stdout
