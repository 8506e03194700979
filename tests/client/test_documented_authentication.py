"""The examples of docs/authentication.md that use the sandbox run as they are printed there."""

from __future__ import annotations

import re

import pytest

from tests.project_files import ROOT

PAGE = (ROOT / "docs" / "authentication.md").read_text("utf-8")
EXAMPLES = [
    block
    for block in re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    if "run_sandbox" in block
]


@pytest.mark.parametrize("example", EXAMPLES, ids=["callable", "issue and revoke"])
def test_an_example_runs(example: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(example, "authentication.md", "exec"), {"__name__": "example"})
    assert "print" not in example or capsys.readouterr().out == "ada@example.com 3 devices\n"
