"""The default of optional arguments, which differs from `None`."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, TypeAlias


class _Unset(Enum):
    UNSET = "UNSET"

    def __repr__(self) -> str:
        return "UNSET"

    def __bool__(self) -> Literal[False]:
        return False


UnsetType: TypeAlias = Literal[_Unset.UNSET]

UNSET: Final = _Unset.UNSET
"""The default of an optional argument: the argument is not sent, while `None` sends null."""
