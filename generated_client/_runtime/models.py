# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""The bases of the generated classes: enums, models, and the type name of an object of an unknown type."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_args

from pydantic import BaseModel as PydanticBaseModel
from pydantic import ConfigDict, ValidationError
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError, core_schema

from .errors import UPDATE, InvalidVariablesError, MissingFieldError
from .suggestions import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import GetCoreSchemaHandler
    from pydantic.fields import FieldInfo

ItemT = TypeVar("ItemT")

MISSING_FIELDS: dict[tuple[type[PydanticBaseModel], str], set[str]] = {}
"""Fields that the API no longer has, with the names of the operations that select them."""


class OpenEnum(StrEnum):
    """A string enum that keeps values which it does not list.

    A value that the API added after this package was generated becomes a member of the same class that
    compares equal to the raw text, so that existing code goes on working.
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


class BaseModel(PydanticBaseModel):
    """The base of every generated model.

    Fields have Python names and are read from and written to the API's own names (`by_alias=True`).
    """

    # pydantic builds a model's validator at its first use, so that a call does not build those of others.
    model_config = ConfigDict(
        alias_generator=to_camel, defer_build=True, populate_by_name=True, protected_namespaces=()
    )

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Read a field that the API no longer has: None if it may be null, else an error."""
            if name in type(self).model_fields:
                return _read_missing(type(self), name)
            return super().__getattr__(name)

        def model_dump(self, **options: Any) -> dict[str, Any]:
            """Dump as pydantic does, without a warning about missing fields."""
            return super().model_dump(**_dump_options(options))

        def model_dump_json(self, **options: Any) -> str:
            """Dump as pydantic does, without a warning about missing fields."""
            return super().model_dump_json(**_dump_options(options))


def _dump_options(options: dict[str, Any]) -> dict[str, Any]:
    # For a member of a union, pydantic warns if it lacks fields, and dumps the others.
    return {"warnings": False, **options} if MISSING_FIELDS else options


def _read_missing(model: type[BaseModel], name: str) -> None:
    if type(None) in get_args(model.model_fields[name].annotation):
        return
    operations = sorted(MISSING_FIELDS.get((model, name), ()))
    # An object that another process has decoded, or that a program has made.
    selected = f"which {', '.join(operations)} selects" if operations else "or the object was made without it"
    raise MissingFieldError(
        f"`{model.__name__}.{name}` is missing: the API no longer has this field, {selected}; {UPDATE}"
    )


class InputModel(BaseModel):
    """The base of the generated inputs, which are checked when they are made.

    Raises:
        InvalidVariablesError: the input does not have a field, lacks one, or a value has another type.
    """

    model_config = ConfigDict(extra="forbid")

    def __init__(self, /, **values: Any) -> None:
        try:
            super().__init__(**values)
        except ValidationError as error:
            problem = self._describe(error)
        else:
            return
        # Outside of the `except` block, whose error shows the values.
        raise InvalidVariablesError(f"`{type(self).__name__}` is not valid: {problem}")

    @classmethod
    def _describe(cls, error: ValidationError) -> str:
        from .error_mapping import describe_mismatches  # noqa: PLC0415 - which needs httpx

        unknown = [item["loc"][0] for item in error.errors() if item["type"] == "extra_forbidden"]
        if unknown:
            return f"it does not have the field `{unknown[0]}`; {suggest(str(unknown[0]), cls.model_fields)}"
        return "; ".join(describe_mismatches(error))


class PageModel(BaseModel, Generic[ItemT]):
    """The base of the generated pages: a page is iterated over and has a length like its list of items."""

    items: list[ItemT]

    if not TYPE_CHECKING:

        def __class_getitem__(cls, item: object) -> type[PageModel[Any]]:
            """Return the class itself: the items are typed by the field of each page."""
            return cls

    # pydantic iterates over the names and values of the fields.
    def __iter__(self) -> Iterator[ItemT]:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """Show how many items there are; a page of 1,000 would fill screens."""
        for name, value in super().__repr_args__():
            yield name, _Count(len(self.items)) if name == "items" else value


class _Count(int):
    """The number of items in the place of the items."""

    def __repr__(self) -> str:
        return f"<{int(self)} items>"


def api_name(name: str, field: FieldInfo) -> str:
    """Return the API's name of a model's field.

    pydantic works out aliases when it builds a model, which may be after this call.
    """
    # pydantic stores a generated alias beside an explicit serialization alias; the explicit one counts.
    return field.serialization_alias or field.alias or to_camel(name)


@dataclass(frozen=True)
class FallbackType:
    """Marks the type name of the model that accepts all types without a model of their own.

    Attributes:
        modelled: the types that have a model. Objects of these types are rejected here, so that
            one which does not match its own model is an error.
        known: all types that the schema listed when this package was generated.
    """

    modelled: tuple[str, ...]
    known: tuple[str, ...]

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Accept any text but the names of the modelled types."""
        text, modelled = handler(source), frozenset(self.modelled)
        if not modelled:
            return text

        def check(name: str) -> str:
            if name in modelled:
                raise PydanticCustomError("typename", "{name} has a model of its own", {"name": name})
            return name

        return core_schema.no_info_after_validator_function(check, text)
