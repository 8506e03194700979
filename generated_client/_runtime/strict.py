# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Strict clients: find what a response holds that the schema did not list when the package was generated."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pydantic import BaseModel

from .models import FallbackType, OpenEnum, api_name

if TYPE_CHECKING:
    from collections.abc import Iterator


def find_unknown(value: object, raw: object, path: str = "") -> Iterator[str]:
    """Compare a decoded value with the JSON that it was decoded from.

    Args:
        value: a model, or the value of one of its fields.
        raw: the JSON.
        path: the path to the value.

    Yields:
        One line for each unknown field, enum value and type, as `login.device.state: reason`.
    """
    if isinstance(value, BaseModel):
        yield from _find_in_model(value, cast("dict[str, object]", raw), path)
    elif isinstance(value, list):
        pairs = zip(cast("list[object]", value), cast("list[object]", raw), strict=True)
        for index, (item, raw_item) in enumerate(pairs):
            yield from find_unknown(item, raw_item, f"{path}[{index}]")
    elif isinstance(value, OpenEnum) and not value.is_known:
        yield f"{path}: {type(value).__name__} has no value {value.value!r}"


def _find_in_model(model: BaseModel, raw: dict[str, object], path: str) -> Iterator[str]:
    fields = {api_name(name, field): (name, field) for name, field in type(model).model_fields.items()}
    for key, raw_value in raw.items():
        field_path = f"{path}.{key}" if path else key
        if key not in fields:
            yield f"{field_path}: no such field was selected"
            continue
        name, field = fields[key]
        value = getattr(model, name)
        known = next((mark.known for mark in field.metadata if isinstance(mark, FallbackType)), None)
        if known is not None and value not in known:
            yield f"{field_path}: the schema has no type {value!r} here"
        yield from find_unknown(value, raw_value, field_path)
