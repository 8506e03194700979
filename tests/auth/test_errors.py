"""The errors form one tree, travel between processes, and are all drawn and exported."""

from __future__ import annotations

import inspect
import pickle
from pathlib import Path

import pytest

import remoteit_auth
from remoteit_auth import CredentialsError, ProfileNotFoundError, errors

ERRORS = [
    value
    for value in vars(errors).values()
    if inspect.isclass(value) and issubclass(value, (CredentialsError, Warning))
]


def test_there_are_errors_to_test() -> None:
    assert len(ERRORS) > 10


@pytest.mark.parametrize("kind", ERRORS)
def test_every_error_is_exported_and_drawn(kind: type[Exception]) -> None:
    assert kind.__name__ in remoteit_auth.__all__
    assert f"{kind.__name__} " in f"{errors.__doc__}".replace("\n", " ")


@pytest.mark.parametrize("kind", [kind for kind in ERRORS if issubclass(kind, CredentialsError)])
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_pickled_error_keeps_its_message_and_attributes(
    kind: type[CredentialsError], protocol: int
) -> None:
    error = kind("wrong; do this", path=Path("/x"), profile="work")
    error.key = "R3_ACCESS_KEY_ID"
    again = pickle.loads(pickle.dumps(error, protocol))
    assert type(again) is kind
    assert str(again) == str(error) == "/x, profile 'work': wrong; do this"
    assert vars(again) == vars(error)


def test_a_pickled_error_keeps_the_profiles_there_are() -> None:
    error = ProfileNotFoundError("none", path=Path("/x"), profile="work", available=["a", "b"])
    assert pickle.loads(pickle.dumps(error)).available == ("a", "b")


def test_a_message_without_a_place_stands_alone() -> None:
    assert str(CredentialsError("wrong; do this")) == "wrong; do this"
    assert str(CredentialsError("wrong", key="secret")) == "secret: wrong"
