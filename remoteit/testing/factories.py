"""Build models for tests, with a value of the right type in every required field."""

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

_DATETIME = datetime(2026, 1, 1, tzinfo=UTC)
_ID = "80:00:00:00:00:00:00:01"
_TEXTS = {"email": "ada@example.com", "host": "example.com", "state": "inactive", "timezone": "UTC"}
"""Texts for fields whose name is not a plausible value."""

_DEFAULTS: Mapping[object, Callable[[], object]] = {
    Any: dict,
    AwareDatetime: lambda: _DATETIME,
    bool: bool,
    datetime: lambda: _DATETIME,
    dict: dict,
    float: float,
    int: int,
    list: list,
}


def build_model(model: type[ModelT], /, **overrides: object) -> ModelT:
    """Build a model in which every required field has a value of its type; the same value each time.

    Nullable fields are None, lists and free JSON are empty, numbers are 0, booleans False, enums have their
    first value, datetimes are 2026-01-01 UTC, ids look like `80:00:00:00:00:00:00:01`, and other texts are
    the name of their field. Nested models are built the same way. If a field accepts several models, it gets
    the first; `typename__` always matches its model.

    Args:
        model: The class, of generated_client or of a package that you have generated.
        **overrides: Values of fields, by their Python names. A model, also nested or in a list, may be given
            as a dict of overrides: `build_model(Device, owner={"email": "x@example.com"})`. If a field
            accepts several models, `typename__` in the dict selects one.

    Returns:
        The validated model.

    Raises:
        TypeError: The model has no field of that name, or no default value exists for a required field.
        ValueError: The model rejects the value of an override.
    """
    return _build(model, overrides, model.__name__)


def _build(model: type[ModelT], overrides: Mapping[str, object], path: str) -> ModelT:
    model.model_rebuild()  # generated models resolve their types on first use
    fields = model.model_fields
    _check_names(list(fields), overrides, path)
    values: dict[str, object] = {}
    for name, field in fields.items():
        here = f"{path}.{name}"
        if name in overrides:
            values[name] = _build_override(field.annotation, overrides[name], here)
        elif field.is_required():
            values[name] = _default_value(field, name, here)
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise ValueError(_describe_errors(error, fields, path)) from None


def _check_names(fields: list[str], overrides: Mapping[str, object], path: str) -> None:
    for name in overrides:
        if name not in fields:
            near = [repr(field) for field in get_close_matches(name, fields)]
            hint = f"did you mean {' or '.join(near)}?" if near else f"its fields are {', '.join(fields)}."
            raise TypeError(f"{path} has no field {name!r}; {hint}")


def _default_value(field: FieldInfo, name: str, path: str) -> object:
    options = list(_options(field.annotation))
    if NoneType in options:
        return None
    kind = get_origin(options[0]) or options[0]
    if kind is Literal:
        return get_args(options[0])[0]
    if kind is str:
        return _fallback_typename(field) or _default_text(name)
    if kind in _DEFAULTS:
        return _DEFAULTS[kind]()
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _build(kind, {}, path)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    raise TypeError(f"{path} is a {options[0]!r}, which has no default value; pass a value.")


def _options(annotation: Any) -> Iterator[Any]:
    """Yield the types that a field accepts, in order."""
    if get_origin(annotation) is Annotated:
        yield from _options(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, UnionType):
        for option in get_args(annotation):
            yield from _options(option)
    else:
        yield annotation


def _default_text(name: str) -> str:
    if name == "id" or name.endswith("_id"):
        return _ID
    if name == "url" or name.endswith("_url"):
        return "https://example.com/"
    return _TEXTS.get(name, name.rstrip("_").replace("_", " "))


def _fallback_typename(field: FieldInfo) -> str | None:
    """Return a type name for the model of all types without a model of their own."""
    for mark in field.metadata:
        # By the class's name: a package with its own runtime has its own class.
        if type(mark).__name__ == "FallbackType":
            return next((name for name in mark.known if name not in mark.modelled), "OfAnotherType")
    return None


def _build_override(annotation: Any, value: object, path: str) -> object:
    """Replace the dicts in an override by models."""
    options = list(_options(annotation))
    if isinstance(value, Mapping):
        overrides = cast("Mapping[str, object]", value)
        models = [option for option in options if isinstance(option, type) and issubclass(option, BaseModel)]
        return _build(_select_model(models, overrides), overrides, path) if models else overrides
    if isinstance(value, list):
        inner = next((get_args(option)[0] for option in options if get_origin(option) is list), Any)
        items = cast("list[object]", value)
        return [_build_override(inner, item, f"{path}[{index}]") for index, item in enumerate(items)]
    return value


def _select_model(models: list[type[BaseModel]], overrides: Mapping[str, object]) -> type[BaseModel]:
    wanted = overrides.get("typename__")
    if wanted is None:
        return models[0]
    for model in models:
        model.model_rebuild()
        typename = model.model_fields.get("typename__")
        if typename and wanted in get_args(typename.annotation):
            return model
    return models[-1]  # the one for all other types


def _describe_errors(error: ValidationError, fields: Mapping[str, FieldInfo], path: str) -> str:
    """Name the invalid overrides by their Python names, without their values."""
    names = {field.validation_alias or field.alias: name for name, field in fields.items()}
    messages: dict[str, str] = {}
    for details in error.errors(include_input=False, include_url=False):
        name, *inner = details["loc"] or ("",)
        indexes = "".join(f"[{index}]" for index in inner if isinstance(index, int))
        messages.setdefault(f"{path}.{names.get(str(name), name)}{indexes}", details["msg"])
    return "; ".join(f"{place}: {message}" for place, message in messages.items())
