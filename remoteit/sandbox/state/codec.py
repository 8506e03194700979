"""Encode a backend as JSON and decode it: objects by number, so that shared references stay shared.

A document holds a list of objects, each `{"is": name of its class, "has": its fields}`; the first is the
World. Within fields, `{"object": 3}` refers to the fourth of them, `{"moment": …}` is a date, `{"bytes": …}`
is base64, `{"tuple": […]}` and `{"map": [[key, value], …]}` are what they say. Reading makes the sandbox's
own dataclasses and nothing else, calls no code that the document could choose, and checks every field's type.
A field that is missing gets its default, so that a later sandbox reads what an earlier one wrote.
"""

from __future__ import annotations

import base64
import random
from dataclasses import MISSING, Field, fields
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from remoteit.sandbox.model.backend import Backend

from .types import CLASSES, fits, hints_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FORMAT = "remoteit-sandbox 1"
_NOT_KEPT = ("clock", "random")


class InvalidStateError(ValueError):
    """The document is no state of a sandbox; the message says what is wrong with it."""


def encode(backend: Backend) -> dict[str, Any]:
    """The backend as a document for `json.dumps`."""
    things: list[object] = [backend]
    numbers = {id(backend): 0}

    def number(thing: object) -> int:
        if CLASSES.get(type(thing).__name__) is not type(thing):
            raise TypeError(f"a backend cannot hold a {type(thing).__name__}")
        if id(thing) not in numbers:
            numbers[id(thing)] = len(things)
            things.append(thing)
        return numbers[id(thing)]

    def written(value: Any) -> Any:
        form: Any
        match value:
            case None | bool() | int() | float() | str():
                form = value
            case datetime():
                form = {"moment": value.isoformat()}
            case bytes():
                form = {"bytes": base64.b64encode(value).decode("ascii")}
            case list():
                form = [written(one) for one in cast("list[object]", value)]
            case tuple():
                form = {"tuple": [written(one) for one in cast("tuple[object, ...]", value)]}
            case dict():
                pairs = cast("dict[object, object]", value).items()
                form = {"map": [[written(key), written(one)] for key, one in pairs]}
            case _:
                form = {"object": number(value)}
        return form

    objects: list[dict[str, Any]] = []
    for thing in things:  # which grows while we write
        kept = {one.name: written(getattr(thing, one.name)) for one in _kept_fields(type(thing))}
        objects.append({"is": type(thing).__name__, "has": kept})
    return {"format": FORMAT, "random": backend.random.getrandbits(64), "objects": objects}


def decode(document: object, clock: Callable[[], float]) -> Backend:
    """The backend that a document describes.

    Args:
        document: What `json.loads` made of it.
        clock: The clock of the new backend.

    Raises:
        InvalidStateError: It describes none.
    """
    if not isinstance(document, dict) or document.get("format") != FORMAT:  # pyright: ignore[reportUnknownMemberType] - any JSON object
        raise InvalidStateError(f"it does not say that its format is {FORMAT!r}")
    given = cast("dict[str, Any]", document)
    objects, seed = given.get("objects"), given.get("random")
    if not isinstance(objects, list) or not isinstance(seed, int):
        raise InvalidStateError("it has no `objects` or no `random`")
    entries = cast("Sequence[Any]", objects)
    made = [_made(entry) for entry in entries]
    if not made or not isinstance(made[0], Backend):
        raise InvalidStateError("its first object is no World")
    for thing, entry in zip(made, entries, strict=True):
        _fill(thing, entry["has"], made)
    backend = made[0]
    backend.clock, backend.random = clock, random.Random(seed)  # noqa: S311 - to be repeatable is the point
    return backend


def _kept_fields(kind: type) -> list[Field[Any]]:
    return [one for one in fields(kind) if kind is not Backend or one.name not in _NOT_KEPT]


def _made(entry: Any) -> object:
    try:
        kind = CLASSES[entry["is"]]
        if isinstance(entry["has"], dict):
            return cast("object", object.__new__(kind))
    except (KeyError, TypeError):
        pass
    raise InvalidStateError("it holds an object of no kind that a sandbox has")


def _fill(thing: object, given: dict[str, Any], made: Sequence[object]) -> None:
    kind = type(thing)
    known = {one.name: one for one in _kept_fields(kind)}
    if unknown := given.keys() - known.keys():
        raise InvalidStateError(f"a {kind.__name__} has no field {min(unknown)!r}")
    hints = hints_of(kind.__name__)
    for name, one in known.items():
        value = _read(given[name], made) if name in given else _default(one, kind)
        if not fits(value, hints[name]):
            raise InvalidStateError(f"a {kind.__name__}'s field {name!r} is of the wrong kind")
        object.__setattr__(thing, name, value)  # also where the class is frozen


def _default(one: Field[Any], kind: type) -> object:
    if one.default is not MISSING:
        return one.default
    if one.default_factory is not MISSING:
        return one.default_factory()
    raise InvalidStateError(f"a {kind.__name__} lacks its field {one.name!r}")


def _read(value: Any, made: Sequence[object]) -> Any:
    if isinstance(value, list):
        items = cast("Sequence[Any]", value)
        return [_read(one, made) for one in items]
    if not isinstance(value, dict):
        return value
    try:
        ((kind, inner),) = cast("dict[str, Any]", value).items()
        return _READERS[kind](inner, made)
    except (ValueError, TypeError, KeyError, IndexError):
        raise InvalidStateError("it holds a value that cannot be read") from None


def _read_moment(inner: Any, _made: Sequence[object]) -> datetime:
    moment = datetime.fromisoformat(inner)
    if moment.tzinfo is None:
        raise ValueError(inner)
    return moment


def _read_object(inner: Any, made: Sequence[object]) -> object:
    if inner < 0:
        raise IndexError(inner)
    return made[inner]


_READERS: dict[str, Callable[[Any, Sequence[object]], Any]] = {
    "object": _read_object,
    "moment": _read_moment,
    "bytes": lambda inner, _: base64.b64decode(inner, validate=True),
    "tuple": lambda inner, made: tuple(_read(one, made) for one in inner),
    "map": lambda inner, made: {_read(key, made): _read(one, made) for key, one in inner},
}
