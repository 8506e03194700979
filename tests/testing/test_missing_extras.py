"""A name that needs an extra which is not installed says so in one sentence."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("remoteit.sandbox.run_sandbox", "uvicorn", "sandbox"),
        ("remoteit.sandbox.run_sandbox", "ariadne", "sandbox"),
        ("remoteit.testing.InProcessSandbox", "starlette", "sandbox"),
        ("remoteit.testing.findings", "yaml", "testing"),
        ("remoteit.testing.findings", "graphql", "testing"),
        ("remoteit.testing.UnrecordedRequestError", "graphql", "testing"),
        ("remoteit.testing.CassetteError", "yaml", "testing"),
    ],
)
def test_a_missing_extra_is_named_in_one_sentence(name: str, module: str, extra: str) -> None:
    package, _, attribute = name.rpartition(".")
    program = f"import sys; sys.modules[{module!r}] = None; from {package} import {attribute}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    subject = name if attribute == "InProcessSandbox" else package
    assert done.stderr.splitlines()[-1].endswith(
        f"{subject} needs `{module}`; install it with: pip install 'remoteit-client[{extra}]'"
    )
    assert "During handling" not in done.stderr


def test_models_need_no_extra() -> None:
    blocked = ("ariadne", "graphql", "pytest", "starlette", "uvicorn", "vcr", "yaml")
    program = (
        f"import sys; sys.modules.update(dict.fromkeys({blocked}))\n"
        "from generated_client import Device\nfrom remoteit.testing import build_model\n"
        "print(build_model(Device, name='gate').name)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "gate\n"
