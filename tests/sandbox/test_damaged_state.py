"""A document that is no state of a sandbox is refused, whatever is wrong with it."""

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
    text["objects"][1]["has"]["colour"] = "red"


def _missing_field(text: dict[str, Any]) -> None:
    del text["objects"][1]["has"]["email"]


def _wrong_type(text: dict[str, Any]) -> None:
    text["objects"][1]["has"]["email"] = 5


def _wrong_object(text: dict[str, Any]) -> None:
    text["objects"][0]["has"]["accounts"]["map"][0][1] = {"object": 0}


def _beyond(text: dict[str, Any]) -> None:
    text["objects"][0]["has"]["accounts"]["map"][0][1] = {"object": 10**6}


def _backwards(text: dict[str, Any]) -> None:
    # An account is there, were one to count from the end.
    text["objects"][0]["has"]["accounts"]["map"][0][1] = {"object": 1 - len(text["objects"])}


def _no_offset(text: dict[str, Any]) -> None:
    text["objects"][1]["has"]["created"] = {"moment": "2026-11-20T20:43:00"}


def _unknown_form(text: dict[str, Any]) -> None:
    text["objects"][1]["has"]["created"] = {"call": "os.system"}


def _no_world(text: dict[str, Any]) -> None:
    text["objects"].reverse()


def _empty(text: dict[str, Any]) -> None:
    text["objects"] = []


def _later(text: dict[str, Any]) -> None:
    text["format"] = "remoteit-sandbox 99"


DAMAGE = [
    _unknown_class, _unknown_field, _missing_field, _wrong_type, _wrong_object, _beyond, _backwards,
    _no_offset, _unknown_form, _no_world, _empty, _later,
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda one: one.__name__)
def test_a_damaged_document_is_no_world(damage: Callable[[dict[str, Any]], None]) -> None:
    text = document()
    damage(text)
    with pytest.raises(InvalidStateError):
        decode(text, clock)


def test_damage_of_any_kind_is_damage_and_no_crash() -> None:
    dice = random.Random(1)
    text = document()
    for _ in range(300):
        parent, key, thing = cast("Any", text), "format", cast("Any", text)
        for depth in range(12):
            if not isinstance(thing, (dict, list)) or not thing or (depth > 1 and dice.random() < 0.2):
                break
            parent = cast("Any", thing)
            keys = list(parent) if isinstance(thing, dict) else range(len(parent))
            key = dice.choice(keys)
            thing = parent[key]
        kept, parent[key] = parent[key], dice.choice([None, 1, -1, "x", [], {}, [1], {"object": 1}, {"x": 1}])
        with suppress(InvalidStateError):
            decode(text, clock)
        parent[key] = kept
    assert decode(text, clock).accounts
