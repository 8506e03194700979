"""The type name of an object whose type may be one that the API added later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticCustomError, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


@dataclass(frozen=True)
class FallbackType:
    """Marks the model that stands for all types which have no model of their own.

    Attributes:
        modelled: the types that have one; an object of such a type belongs there, and where it does
            not fit its model it must not slip in here.
        known: all types that the schema listed when this package was generated.
    """

    modelled: tuple[str, ...]
    known: tuple[str, ...]

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Accept any text but the modelled types' names."""
        text, modelled = handler(source), frozenset(self.modelled)
        if not modelled:
            return text

        def check(name: str) -> str:
            if name in modelled:
                raise PydanticCustomError("typename", "{name} has a model of its own", {"name": name})
            return name

        return (
            core_schema.no_info_after_validator_function(check, handler(source))
            if modelled
            else handler(source)
        )
