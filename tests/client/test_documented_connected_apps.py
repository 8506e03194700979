"""The example of docs/connected_apps.md that uses the sandbox runs as it is printed there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.project_files import ROOT

if TYPE_CHECKING:
    import pytest

PAGE = (ROOT / "docs" / "connected_apps.md").read_text("utf-8")
EXAMPLES = [
    block
    for block in re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    if "run_sandbox" in block
]


def test_the_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = EXAMPLES
    exec(compile(example, "connected_apps.md", "exec"), {"__name__": "example"})
    assert capsys.readouterr().out == "0 devices\n"
