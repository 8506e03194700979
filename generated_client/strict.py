# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Where an answer holds more than the schema knew when the package was generated; for strict clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pydantic import BaseModel

from .base_enum import OpenEnum
from .base_model import api_name
from .typename import FallbackType

if TYPE_CHECKING:
    from collections.abc import Iterator


def find_unknown(value: object, answer: object, place: str = "") -> Iterator[str]:
    """Compare what was decoded with what was received.

    Args:
        value: the model, or what a field of it holds.
        answer: the JSON that it was decoded from.
        place: the path to it.

    Yields:
        One line for each unknown field, enum value and type, as `login.device.state: what is unknown`.
    """
    if isinstance(value, BaseModel):
        yield from _of_model(value, cast("dict[str, object]", answer), place)
    elif isinstance(value, list):
        pairs = zip(cast("list[object]", value), cast("list[object]", answer), strict=True)
        for index, (item, raw) in enumerate(pairs):
            yield from find_unknown(item, raw, f"{place}[{index}]")
    elif isinstance(value, OpenEnum) and not value.is_known:
        yield f"{place}: {type(value).__name__} has no value {value.value!r}"


def _of_model(value: BaseModel, answer: dict[str, object], place: str) -> Iterator[str]:
    fields = {api_name(name, field): (name, field) for name, field in type(value).model_fields.items()}
    for key, raw in answer.items():
        here = f"{place}.{key}" if place else key
        if key not in fields:
            yield f"{here}: no such field was selected"
            continue
        name, field = fields[key]
        inner = getattr(value, name)
        known = next((mark.known for mark in field.metadata if isinstance(mark, FallbackType)), None)
        if known is not None and inner not in known:
            yield f"{here}: the schema has no type {inner!r} here"
        yield from find_unknown(inner, raw, here)
