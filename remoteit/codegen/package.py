"""A generated package as files: made aside, compared with what is there, put in place as a whole."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from .errors import CodegenError

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "# Written by `python -m remoteit.codegen generate`; changes made here are lost.\n"

_RUFF = ["--isolated", "--no-cache", "--quiet", "--target-version=py311", "--line-length=110"]


def finish(package: Path) -> None:
    """Modernise, sort and format every module, head it, and mark the package as typed."""
    ruff = [sys.executable, "-m", "ruff"]
    # ariadne-codegen guards imports by `noqa` that only models defined out of order need; ours are in order.
    for command in (
        ["check", "--fix-only", "--ignore-noqa", "--select=F401,I,PIE790,RUF022,TC005,UP"],
        ["format"],
    ):
        subprocess.run([*ruff, *command, *_RUFF, str(package)], check=True, capture_output=True)  # noqa: S603 - our own words
    for path in package.rglob("*.py"):
        path.write_text(HEADER + path.read_text("utf-8"), "utf-8")
    (package / "py.typed").touch()


def files(package: Path) -> dict[str, bytes]:
    """Each file of a package by name, compiled ones aside; empty where there is no package."""
    return {
        path.relative_to(package).as_posix(): path.read_bytes()
        for path in sorted(package.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def differences(wanted: Path, present: Path) -> list[str]:
    """What would change: one line a file, as `changed name`, `missing name` or `orphaned name`."""
    want, have = files(wanted), files(present)
    return [
        f"{'missing' if name not in have else 'orphaned' if name not in want else 'changed'} {name}"
        for name in sorted(want | have)
        if want.get(name) != have.get(name)
    ]


def put_in_place(made: Path, package: Path) -> None:
    """Replace a package by the one that was made beside it; on a failure the old one stays.

    Raises:
        CodegenError: the folder holds files that no generator wrote.
    """
    strangers = [
        name
        for name, content in files(package).items()
        if name != "py.typed" and not content.startswith(HEADER.encode())
    ]
    if strangers:
        raise CodegenError(
            f"{package}: {', '.join(strangers[:3])} was not generated and would be lost; move it away"
            " or choose another package"
        )
    old = made.with_name("old")
    if package.exists():
        package.rename(old)
    try:
        made.rename(package)
    except OSError:
        if old.exists():
            old.rename(package)
        raise
    shutil.rmtree(old, ignore_errors=True)
