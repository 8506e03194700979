# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Enums that stay open: a value that the API adds later is kept, not refused."""

from __future__ import annotations

from enum import StrEnum


class OpenEnum(StrEnum):
    """A string enum whose unknown values survive as themselves.

    A value that this package was not generated with becomes a member of the same class that
    compares equal to the raw text, so that code written before the API grew goes on working.
    """

    @classmethod
    def _missing_(cls, value: object) -> OpenEnum | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member

    @property
    def is_known(self) -> bool:
        """Whether the schema that this package was generated from lists this value."""
        return self._value_ in type(self)._value2member_map_
