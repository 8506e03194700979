"""Where cassettes lie: the files that the command line looks at."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SUFFIXES = (".yaml", ".yml")
_FOLDER = "cassettes"
_ELSEWHERE = {"node_modules", "site-packages"}
"""Folders of other people's files; hidden ones, such as .venv, are left out too."""


class NoCassettesError(Exception):
    """There is nothing to look at; the message says what to do."""


def cassette_files(paths: Iterable[Path]) -> list[Path]:
    """The cassettes at these paths, each once, in order.

    Args:
        paths: files, or folders to look through; none for each `cassettes` folder below the current one.

    Raises:
        NoCassettesError: a path is not there, or holds no cassette. A check of nothing must not pass.
    """
    given = list(paths)
    for path in given:
        if not path.exists():
            raise NoCassettesError(f"{path}: there is no such file or folder")
    folders = given or list(_folders(Path()))
    found = {file: None for folder in folders for file in _files(folder)}
    for path in given:
        if path.is_dir() and not any(path in file.parents for file in found):
            raise NoCassettesError(f"{path}: there is no cassette in this folder (*.yaml)")
    if not found:
        raise NoCassettesError(
            "there is no cassette in a folder `cassettes` below this one; name a path, or record some with"
            " pytest --record-mode=once"
        )
    return list(found)


def _folders(top: Path) -> Iterator[Path]:
    for place, names, _ in os.walk(top):
        names[:] = sorted(name for name in names if not name.startswith(".") and name not in _ELSEWHERE)
        if _FOLDER in names:
            names.remove(_FOLDER)
            yield Path(place) / _FOLDER


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from sorted(
            file
            for file in path.rglob("*")
            # Written files have a hidden name until they are whole.
            if file.suffix in _SUFFIXES and not file.name.startswith(".") and file.is_file()
        )
