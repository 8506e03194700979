"""The pins of `usage.py` can fail: each checker reports a pin that was loosened, and nothing else."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
USAGE = Path(__file__).with_name("usage.py").read_text("utf-8")

LOOSENED = {
    "assert_type(client.me(), MeResult)": "assert_type(client.me(), User)",
    "assert_type(device.created, datetime | None)": "assert_type(device.created, str | None)",
    "client.devices(size=50)": 'client.devices(size="50")',
    'client.devices(stat="active")  # type': 'client.devices(state="active")  # type',
    "assert device.last_seen": "assert device.last_reported",
}
"""Each pin and its loosened form: wrong types, a wrong argument, ignores that nothing needs."""


@pytest.fixture
def loosened(tmp_path: Path) -> Path:
    text = USAGE
    for pin, other in LOOSENED.items():
        assert pin in text
        text = text.replace(pin, other)
    copy = tmp_path / "usage.py"
    copy.write_text(text, "utf-8")
    return copy


def changed_lines(copy: Path) -> set[int]:
    lines = zip(USAGE.splitlines(), copy.read_text("utf-8").splitlines(), strict=True)
    return {number for number, (before, after) in enumerate(lines, 1) if before != after}


def output_of(*command: str) -> str:
    result = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    assert result.returncode == 1, result.stdout + result.stderr
    return result.stdout


@pytest.mark.slow
def test_mypy_reports_every_loosened_pin_and_nothing_else(loosened: Path) -> None:
    output = output_of(
        "mypy", "--show-absolute-path", f"--cache-dir={loosened.parent / 'cache'}", str(loosened)
    )
    found = re.findall(rf"^{re.escape(str(loosened))}:(\d+): error: ", output, re.MULTILINE)
    assert {int(line) for line in found} == changed_lines(loosened)
    assert len(re.findall(": error: ", output)) == len(found)


@pytest.mark.slow
def test_basedpyright_reports_every_loosened_pin_and_nothing_else(loosened: Path) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["basedpyright"]
    settings |= {"include": ["."], "extraPaths": [str(ROOT)], "executionEnvironments": []}
    config = loosened.with_name("pyrightconfig.json")
    config.write_text(json.dumps(settings), "utf-8")
    output = output_of(
        "basedpyright", "--outputjson", "--project", str(config), "--pythonpath", sys.executable
    )
    found = {report["range"]["start"]["line"] + 1 for report in json.loads(output)["generalDiagnostics"]}
    assert found == changed_lines(loosened)
