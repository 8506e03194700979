"""A document that does not describe the state of a sandbox is rejected."""

from __future__ import annotations

import random
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

import pytest

from remoteit.sandbox.state.codec import InvalidStateError, decode
from tests.sandbox.test_state import clock, document

if TYPE_CHECKING:
    from collections.abc import Callable


def _unknown_class(text: dict[str, Any]) -> None:
    text["objects"][1]["is"] = "Popen"


def _unknown_field(text: dict[str, Any]) -> None:
    text["objects"][1]["has"]["color"] = "red"


def _missing_field(text: dict[str, Any]) -> None:
    del text["objects"][1]["has"]["email"]


def _wrong_type(text: dict[str, Any]) -> None:
    text["objects"][1]["has"]["email"] = 5


def _wrong_object(text: dict[str, Any]) -> None:
    text["objects"][0]["has"]["accounts"]["map"][0][1] = {"object": 0}


def _index_too_large(text: dict[str, Any]) -> None:
    text["objects"][0]["has"]["accounts"]["map"][0][1] = {"object": 10**6}


def _negative_index(text: dict[str, Any]) -> None:
    # A negative index would find an account.
    text["objects"][0]["has"]["accounts"]["map"][0][1] = {"object": 1 - len(text["objects"])}


def _date_without_offset(text: dict[str, Any]) -> None:
    text["objects"][1]["has"]["created"] = {"datetime": "2026-11-20T20:43:00"}


def _unknown_value(text: dict[str, Any]) -> None:
    text["objects"][1]["has"]["created"] = {"call": "os.system"}


def _no_backend(text: dict[str, Any]) -> None:
    text["objects"].reverse()


def _no_objects(text: dict[str, Any]) -> None:
    text["objects"] = []


def _later_format(text: dict[str, Any]) -> None:
    text["format"] = "remoteit-sandbox 99"


DAMAGE = [
    _unknown_class, _unknown_field, _missing_field, _wrong_type, _wrong_object, _index_too_large,
    _negative_index, _date_without_offset, _unknown_value, _no_backend, _no_objects, _later_format,
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_a_damaged_document_is_rejected(damage: Callable[[dict[str, Any]], None]) -> None:
    text = document()
    damage(text)
    with pytest.raises(InvalidStateError):
        decode(text, clock)


def test_random_damage_raises_nothing_but_invalid_state_error() -> None:
    dice = random.Random(1)
    text = document()
    for _ in range(300):
        parent, key, value = cast("Any", text), "format", cast("Any", text)
        for depth in range(12):
            if not isinstance(value, (dict, list)) or not value or (depth > 1 and dice.random() < 0.2):
                break
            parent = cast("Any", value)
            keys = list(parent) if isinstance(value, dict) else range(len(parent))
            key = dice.choice(keys)
            value = parent[key]
        original, parent[key] = (
            parent[key],
            dice.choice([None, 1, -1, "x", [], {}, [1], {"object": 1}, {"x": 1}]),
        )
        with suppress(InvalidStateError):
            decode(text, clock)
        parent[key] = original
    assert decode(text, clock).accounts
