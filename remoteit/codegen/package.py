"""A generated package as files: formatted, compared with the present one, and put in its place."""

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


def format_package(package: Path) -> None:
    """Format every module, put the header on top, and mark the package as typed."""
    ruff = [sys.executable, "-m", "ruff"]
    for command in (
        ["check", "--fix-only", "--ignore-noqa", "--select=F401,I,PIE790,RUF022,UP"],
        ["format"],
    ):
        subprocess.run([*ruff, *command, *_RUFF, str(package)], check=True, capture_output=True)  # noqa: S603 - fixed arguments
    for path in package.rglob("*.py"):
        path.write_text(HEADER + path.read_text("utf-8"), "utf-8", newline="\n")
    (package / "py.typed").touch()


def files(package: Path) -> dict[str, bytes]:
    """Read the files of a package by name, without compiled ones; empty if there is no package.

    Line ends are those of the generator, because version control may change them: git can check text out with
    CRLF.
    """
    return {
        path.relative_to(package).as_posix(): path.read_bytes().replace(b"\r\n", b"\n")
        for path in sorted(package.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def differences(wanted: Path, present: Path) -> list[str]:
    """List one line for each file that differs: `changed name`, `missing name` or `orphaned name`."""
    want, have = files(wanted), files(present)
    return [
        f"{'missing' if name not in have else 'orphaned' if name not in want else 'changed'} {name}"
        for name in sorted(want | have)
        if want.get(name) != have.get(name)
    ]


def replace_package(made: Path, package: Path) -> None:
    """Replace a package by a new one; if that fails, the old one stays.

    Raises:
        CodegenError: the folder holds files that the generator did not write, or it cannot be replaced.
    """
    foreign_files = [
        name
        for name, content in files(package).items()
        if name != "py.typed" and not content.startswith(HEADER.encode())
    ]
    if foreign_files:
        raise CodegenError(
            f"{package}: {', '.join(foreign_files[:3])} is not a generated file and would be deleted; move it"
            " or choose another package"
        )
    old = made.with_name("old")
    try:
        if package.exists():
            package.rename(old)
        made.rename(package)
    except OSError as error:
        if old.exists() and not package.exists():
            old.rename(package)
        raise CodegenError(f"{package}: cannot be replaced and stays as it was: {error}") from error
    shutil.rmtree(old, ignore_errors=True)
