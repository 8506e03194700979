"""The first example of docs/testing.md is recorded and replayed as it is printed there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.project_files import ROOT

if TYPE_CHECKING:
    from tests.testing.project import Project

pytest_plugins = ["pytester"]

PAGE = ROOT / "docs" / "testing.md"


def test_the_quick_start_runs(project: Project) -> None:
    [example, *_] = re.findall(r"^```python\n(.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    project.write(example)
    project.record(passed=2)
    project.replay("--remoteit-check").assert_outcomes(passed=2)


def test_the_example_of_code_that_makes_its_own_client_runs(project: Project) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    [example] = [block for block in blocks if "def test_report" in block]
    report = (
        "def report():\n    with Client() as client:\n        return f'{client.devices().total} devices'\n"
    )
    project.write(f"from remoteit import Client\n\n{report}\n{example}")
    project.record()
    project.replay().assert_outcomes(passed=1)
