# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Suggest a valid name in the error for an unknown one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def suggest(name: str, valid: Iterable[str]) -> str:
    """Continue the sentence that a name is unknown.

    Args:
        name: the unknown name.
        valid: the names to choose from.

    Returns:
        The valid name that is most like it; if none is, all of them.

    >>> suggest("min_date", ["minDate", "maxDate"])
    'did you mean `minDate`?'
    >>> suggest("x", ["minDate", "maxDate"])
    'valid names are `maxDate`, `minDate`'
    >>> suggest("x", [])
    'there are no valid names'
    """
    from difflib import get_close_matches  # noqa: PLC0415 - loaded only for an error

    # Python and the API spell one name in two ways.
    plain = {_plain(candidate): candidate for candidate in sorted(valid)}
    if nearest := get_close_matches(_plain(name), plain, 1):
        return f"did you mean `{plain[nearest[0]]}`?"
    names = ", ".join(f"`{candidate}`" for candidate in plain.values())
    return f"valid names are {names}" if names else "there are no valid names"


def _plain(name: str) -> str:
    return name.replace("_", "").lower()
