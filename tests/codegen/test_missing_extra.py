"""Without the extra `codegen`, one sentence says what to install."""

from __future__ import annotations

import subprocess
import sys

import pytest

SENTENCE = "remoteit.codegen needs `{}`; install it with: pip install 'remoteit-client[codegen]'"


def run_without(module: str, code: str) -> subprocess.CompletedProcess[str]:
    code = f"import sys; sys.modules[{module!r}] = None; {code}"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("missing", ["graphql", "ariadne_codegen"])
@pytest.mark.parametrize("arguments", [["--help"], ["generate"]])
def test_the_command_names_the_extra(missing: str, arguments: list[str]) -> None:
    code = (
        f"import runpy; sys.argv = ['codegen', *{arguments!r}]; "
        "runpy.run_module('remoteit.codegen', run_name='__main__')"
    )
    result = run_without(missing, code)
    assert result.returncode == 1
    assert result.stderr == f"error: {SENTENCE.format(missing)}\n"


@pytest.mark.parametrize("module", ["cli", "generate", "reference", "schema.pull", "plugins.names"])
@pytest.mark.parametrize("missing", ["graphql", "ariadne_codegen"])
def test_an_import_names_the_extra(missing: str, module: str) -> None:
    result = run_without(missing, f"import remoteit.codegen.{module}")
    assert result.stderr.splitlines()[-1] == f"remoteit._lazy.MissingExtraError: {SENTENCE.format(missing)}"
