"""Which dataclasses a backend is made of, and whether a value fits a field's type."""

from __future__ import annotations

import builtins
import random
import types
from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, cast, get_args, get_origin, get_type_hints

from remoteit.sandbox.model import accounts as people
from remoteit.sandbox.model import (
    attributes,
    backend,
    events,
    files,
    links,
    networks,
    notifications,
    plans,
    registrations,
    resellers,
    tokens,
)
from remoteit.sandbox.model import devices as things
from remoteit.sandbox.model import organizations as roles
from remoteit.sandbox.rules import billing, jobs, reports

if TYPE_CHECKING:
    from collections.abc import Mapping

_MODULES = (
    attributes,
    billing,
    events,
    files,
    jobs,
    links,
    networks,
    notifications,
    people,
    plans,
    registrations,
    reports,
    resellers,
    roles,
    things,
    tokens,
    backend,
)

CLASSES: dict[str, type[Any]] = {
    name: value
    for module in _MODULES
    for name, value in vars(module).items()
    if isinstance(value, type) and is_dataclass(value) and value.__module__ == module.__name__
}
"""Dataclasses that a backend may hold, by name."""

_NAMES: dict[str, Any] = {
    **CLASSES,
    "Any": Any,
    "Callable": Callable,
    "datetime": datetime,
    "random": random,
}


@cache
def hints_of(name: str) -> dict[str, Any]:
    """The types of the fields of a dataclass in `CLASSES`."""
    # The modules import most names for type checkers alone, so they are lent to them here.
    return get_type_hints(CLASSES[name], localns=_NAMES)


def fits(value: Any, hint: Any) -> bool:
    """Whether a value is of a type.

    Raises:
        TypeError: The type is of a form that no field of a backend has.
    """
    inner = get_args(hint)
    match get_origin(hint):
        case types.UnionType:
            good = any(fits(value, one) for one in inner)
        case builtins.list | builtins.tuple:
            kind = get_origin(hint)
            good = isinstance(value, kind) and all(fits(one, inner[0]) for one in value)
        case builtins.dict:
            good = isinstance(value, dict) and _fit(cast("Mapping[Any, Any]", value), *inner)
        case None if hint in (Any, object):
            good = True
        case None if hint in (int, float):  # True is an int to Python, and an int will do for a float
            good = isinstance(value, (int, hint)) and not isinstance(value, bool)
        case None if isinstance(hint, type):
            good = isinstance(value, hint)
        case _:
            raise TypeError(f"no value can be checked against {hint}")
    return good


def _fit(value: Mapping[Any, Any], key_hint: Any, value_hint: Any) -> bool:
    return all(fits(key, key_hint) and fits(one, value_hint) for key, one in value.items())
