"""Models for tests, filled by the types of their fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from difflib import get_close_matches
from enum import Enum
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin

from pydantic import AwareDatetime, BaseModel, ValidationError

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

ModelT = TypeVar("ModelT", bound=BaseModel)

_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
_ID = "80:00:00:00:00:00:00:01"
_TEXTS = {"email": "ada@example.com", "host": "example.com", "state": "inactive", "timezone": "UTC"}
"""Texts of fields whose names would be no sensible value."""

_EMPTY: Mapping[object, Callable[[], object]] = {
    Any: dict,
    AwareDatetime: lambda: _MOMENT,
    bool: bool,
    datetime: lambda: _MOMENT,
    dict: dict,
    float: float,
    int: int,
    list: list,
}


def build(model: type[ModelT], /, **overrides: object) -> ModelT:
    """Make a model in which every required field has a value of its type; the same one each time.

    Fields that may be null are None, lists and free JSON are empty, numbers 0, switches off, enums
    have their first value, datetimes are 2026-01-01 UTC, ids look like `80:00:00:00:00:00:00:01`, and other
    texts tell their field's name. Nested models are built likewise. A field that holds one of several models
    holds the first; `typename__` always fits its model.

    Args:
        model: The class, of generated_client or of a package that you have generated.
        **overrides: Values of fields, by their Python names. Where a model belongs, also nested or in a list,
            a dict of such overrides will do: `build(Device, owner={"email": "x@example.com"})`. Among
            several models its `typename__` chooses.

    Returns:
        The model, which has passed its own validation.

    Raises:
        TypeError: The model has no field of such a name, or has one of a type that none can be made up for.
        ValueError: The model does not accept an override's value.
    """
    return _built(model, overrides, model.__name__)


def _built(model: type[ModelT], overrides: Mapping[str, object], place: str) -> ModelT:
    model.model_rebuild()  # generated models, which are built when first used, do not know their types before
    fields = model.model_fields
    _check_names(list(fields), overrides, place)
    values: dict[str, object] = {}
    for name, field in fields.items():
        here = f"{place}.{name}"
        if name in overrides:
            values[name] = _completed(field.annotation, overrides[name], here)
        elif field.is_required():
            values[name] = _made_up(field, name, here)
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise ValueError(_complaint(error, fields, place)) from None


def _check_names(fields: list[str], overrides: Mapping[str, object], place: str) -> None:
    for name in overrides:
        if name not in fields:
            near = [repr(one) for one in get_close_matches(name, fields)]
            hint = f"did you mean {' or '.join(near)}?" if near else f"its fields are {', '.join(fields)}."
            raise TypeError(f"{place} has no field {name!r}; {hint}")


def _made_up(field: FieldInfo, name: str, place: str) -> object:
    options = list(_options(field.annotation))
    if NoneType in options:
        return None
    kind = get_origin(options[0]) or options[0]
    if kind is Literal:
        return get_args(options[0])[0]
    if kind is str:
        return _typename(field) or _text(name)
    if kind in _EMPTY:
        return _EMPTY[kind]()
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _built(kind, {}, place)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    raise TypeError(f"{place} is a {options[0]!r}, which cannot be made up; give it a value.")


def _options(annotation: Any) -> Iterator[Any]:
    """The types that a field may hold, in their order."""
    if get_origin(annotation) is Annotated:
        yield from _options(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, UnionType):
        for option in get_args(annotation):
            yield from _options(option)
    else:
        yield annotation


def _text(name: str) -> str:
    if name == "id" or name.endswith("_id"):
        return _ID
    if name == "url" or name.endswith("_url"):
        return "https://example.com/"
    return _TEXTS.get(name, name.rstrip("_").replace("_", " "))


def _typename(field: FieldInfo) -> str | None:
    """A name for the model of all types that have none of their own; the mark may be a user's package's."""
    for mark in field.metadata:
        if type(mark).__name__ == "FallbackType":
            return next((name for name in mark.known if name not in mark.modelled), "OfAnotherType")
    return None


def _completed(annotation: Any, given: object, place: str) -> object:
    """An override in which dicts have become models."""
    options = list(_options(annotation))
    if isinstance(given, Mapping):
        overrides = cast("Mapping[str, object]", given)
        models = [one for one in options if isinstance(one, type) and issubclass(one, BaseModel)]
        return _built(_chosen(models, overrides), overrides, place) if models else overrides
    if isinstance(given, list):
        inner = next((get_args(one)[0] for one in options if get_origin(one) is list), Any)
        items = cast("list[object]", given)
        return [_completed(inner, item, f"{place}[{index}]") for index, item in enumerate(items)]
    return given


def _chosen(models: list[type[BaseModel]], overrides: Mapping[str, object]) -> type[BaseModel]:
    asked = overrides.get("typename__")
    if asked is None:
        return models[0]
    for model in models:
        model.model_rebuild()
        typename = model.model_fields.get("typename__")
        if typename and asked in get_args(typename.annotation):
            return model
    return models[-1]  # the one that stands for all others


def _complaint(error: ValidationError, fields: Mapping[str, FieldInfo], place: str) -> str:
    """What is wrong with which overrides, by their Python names and without their values."""
    names = {field.validation_alias or field.alias: name for name, field in fields.items()}
    told: dict[str, str] = {}
    for one in error.errors(include_input=False, include_url=False):
        name, *inner = one["loc"] or ("",)
        indexes = "".join(f"[{index}]" for index in inner if isinstance(index, int))
        told.setdefault(f"{place}.{names.get(str(name), name)}{indexes}", one["msg"])
    return "; ".join(f"{where}: {what}" for where, what in told.items())
