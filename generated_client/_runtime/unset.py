# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The default of optional arguments, which differs from `None`."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal


class UnsetType(Enum):
    """The type of `UNSET`, its only value.

    An enum of one member: type checkers narrow it by `is UNSET`, and show it by this name in signatures.
    """

    UNSET = "UNSET"

    def __repr__(self) -> str:
        return "UNSET"

    def __bool__(self) -> Literal[False]:
        return False


UNSET: Final = UnsetType.UNSET
"""The default of an optional argument: the argument is not sent, while `None` sends null."""
