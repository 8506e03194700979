"""Encode a backend as a JSON document and decode it; shared references stay shared.

A document contains a list of objects, each `{"is": name of its class, "has": its fields}`; the first is the
`Backend`. In fields, `{"object": 3}` refers to the fourth object, `{"datetime": …}` is a date, `{"bytes": …}`
is base64, `{"tuple": […]}` is a tuple and `{"map": [[key, value], …]}` a dictionary. Decoding creates only
the dataclasses of `remoteit.sandbox.model`, calls no code that the document could choose, and checks the type
of every field. A missing field gets its default, so that a later sandbox reads what an earlier one wrote.
"""

from __future__ import annotations

import base64
import builtins
import importlib
import pkgutil
import random
import types
from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, cast, get_args, get_origin, get_type_hints

from remoteit.sandbox import model
from remoteit.sandbox.model.backend import Backend

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FORMAT = "remoteit-sandbox 1"
_NOT_ENCODED = ("clock", "random", "listeners")


class InvalidStateError(ValueError):
    """The document does not describe the state of a sandbox; the message says why."""


def _find_dataclasses() -> Iterator[type[Any]]:
    for info in pkgutil.iter_modules(model.__path__):
        module = importlib.import_module(f"{model.__name__}.{info.name}")
        for value in vars(module).values():
            if isinstance(value, type) and is_dataclass(value) and value.__module__ == module.__name__:
                yield value


CLASSES: dict[str, type[Any]] = {class_.__name__: class_ for class_ in _find_dataclasses()}
"""All dataclasses of the model, by name; names are unique."""


def encode(backend: Backend) -> dict[str, Any]:
    """Return the backend as a document for `json.dumps`."""
    objects: list[object] = [backend]
    numbers = {id(backend): 0}

    def number_of(value: object) -> int:
        if CLASSES.get(type(value).__name__) is not type(value):
            raise TypeError(f"a backend cannot contain a {type(value).__name__}")
        if id(value) not in numbers:
            numbers[id(value)] = len(objects)
            objects.append(value)
        return numbers[id(value)]

    def encode_value(value: Any) -> Any:
        form: Any
        match value:
            case None | bool() | int() | float() | str():
                form = value
            case datetime():
                form = {"datetime": value.isoformat()}
            case bytes():
                form = {"bytes": base64.b64encode(value).decode("ascii")}
            case list():
                form = [encode_value(item) for item in cast("list[object]", value)]
            case tuple():
                form = {"tuple": [encode_value(item) for item in cast("tuple[object, ...]", value)]}
            case dict():
                pairs = cast("dict[object, object]", value).items()
                form = {"map": [[encode_value(key), encode_value(item)] for key, item in pairs]}
            case _:
                form = {"object": number_of(value)}
        return form

    encoded: list[dict[str, Any]] = []
    for value in objects:  # encoding appends to the list
        values = {
            field.name: encode_value(getattr(value, field.name)) for field in _encoded_fields(type(value))
        }
        encoded.append({"is": type(value).__name__, "has": values})
    return {"format": _FORMAT, "random": backend.random.getrandbits(64), "objects": encoded}


def decode(document: object, clock: Callable[[], float]) -> Backend:
    """Return the backend that a document describes.

    Args:
        document: The result of `json.loads`.
        clock: The clock of the new backend.

    Raises:
        InvalidStateError: The document does not describe a backend.
    """
    if not isinstance(document, dict) or document.get("format") != _FORMAT:  # pyright: ignore[reportUnknownMemberType] - any JSON object
        raise InvalidStateError(f"its format is not {_FORMAT!r}")
    given = cast("dict[str, Any]", document)
    entries, seed = given.get("objects"), given.get("random")
    if not isinstance(entries, list) or not isinstance(seed, int):
        raise InvalidStateError("it lacks `objects` or `random`")
    entries = cast("Sequence[Any]", entries)
    objects = [_new(entry) for entry in entries]
    if not objects or not isinstance(objects[0], Backend):
        raise InvalidStateError("its first object is not a Backend")
    for value, entry in zip(objects, entries, strict=True):
        _populate(value, entry["has"], objects)
    backend = objects[0]
    backend.clock, backend.random = clock, random.Random(seed)  # noqa: S311 - must be repeatable
    backend.listeners = []
    return backend


@cache
def field_types(name: str) -> dict[str, Any]:
    """Return the types of the fields of a dataclass in `CLASSES`."""
    # The modules import most names only for type checkers, so they are passed here.
    names = {**CLASSES, "Any": Any, "Callable": Callable, "datetime": datetime, "random": random}
    return get_type_hints(CLASSES[name], localns=names)


def matches_type(value: Any, type_: Any) -> bool:
    """Return True if a value has a type.

    Raises:
        TypeError: No field of a backend has a type of this form.
    """
    inner = get_args(type_)
    match get_origin(type_):
        case types.UnionType:
            matches = any(matches_type(value, member) for member in inner)
        case builtins.list | builtins.tuple:
            origin = get_origin(type_)
            matches = isinstance(value, origin) and all(matches_type(item, inner[0]) for item in value)
        case builtins.dict:
            matches = isinstance(value, dict) and _items_match(cast("Mapping[Any, Any]", value), *inner)
        case None if type_ in (Any, object):
            matches = True
        case None if type_ in (int, float):  # Python treats True as an int; an int is a valid float
            matches = isinstance(value, (int, type_)) and not isinstance(value, bool)
        case None if isinstance(type_, type):
            matches = isinstance(value, type_)
        case _:
            raise TypeError(f"no value can be checked against {type_}")
    return matches


def _items_match(value: Mapping[Any, Any], key_type: Any, item_type: Any) -> bool:
    return all(matches_type(key, key_type) and matches_type(item, item_type) for key, item in value.items())


def _encoded_fields(class_: type) -> list[Field[Any]]:
    return [field for field in fields(class_) if class_ is not Backend or field.name not in _NOT_ENCODED]


def _new(entry: Any) -> object:
    try:
        class_ = CLASSES[entry["is"]]
        if isinstance(entry["has"], dict):
            return cast("object", object.__new__(class_))
    except (KeyError, TypeError):
        pass
    raise InvalidStateError("it contains an object of an unknown class")


def _populate(value: object, given: dict[str, Any], objects: Sequence[object]) -> None:
    class_ = type(value)
    known = {field.name: field for field in _encoded_fields(class_)}
    if unknown := given.keys() - known.keys():
        raise InvalidStateError(f"a {class_.__name__} has an unknown field {min(unknown)!r}")
    types_ = field_types(class_.__name__)
    for name, field in known.items():
        content = _decode_value(given[name], objects) if name in given else _default(field, class_)
        if not matches_type(content, types_[name]):
            raise InvalidStateError(f"the field {name!r} of a {class_.__name__} has the wrong type")
        object.__setattr__(value, name, content)  # works for frozen classes too


def _default(field: Field[Any], class_: type) -> object:
    if field.default is not MISSING:
        return field.default
    if field.default_factory is not MISSING:
        return field.default_factory()
    raise InvalidStateError(f"a {class_.__name__} lacks the field {field.name!r}")


def _decode_value(value: Any, objects: Sequence[object]) -> Any:
    if isinstance(value, list):
        items = cast("Sequence[Any]", value)
        return [_decode_value(item, objects) for item in items]
    if not isinstance(value, dict):
        return value
    try:
        ((kind, inner),) = cast("dict[str, Any]", value).items()
        return _DECODERS[kind](inner, objects)
    except (ValueError, TypeError, KeyError, IndexError):
        raise InvalidStateError("it contains an unreadable value") from None


def _decode_datetime(inner: Any, _objects: Sequence[object]) -> datetime:
    value = datetime.fromisoformat(inner)
    if value.tzinfo is None:
        raise ValueError(inner)
    return value


def _decode_object(inner: Any, objects: Sequence[object]) -> object:
    if inner < 0:
        raise IndexError(inner)
    return objects[inner]


_DECODERS: dict[str, Callable[[Any, Sequence[object]], Any]] = {
    "object": _decode_object,
    "datetime": _decode_datetime,
    "bytes": lambda inner, _: base64.b64decode(inner, validate=True),
    "tuple": lambda inner, objects: tuple(_decode_value(item, objects) for item in inner),
    "map": lambda inner, objects: {
        _decode_value(key, objects): _decode_value(item, objects) for key, item in inner
    },
}
