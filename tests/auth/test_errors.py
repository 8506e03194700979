"""The errors form one tree, can be pickled, and are documented and exported."""

from __future__ import annotations

import inspect
import pickle
from pathlib import Path

import pytest

import remoteit_auth
from remoteit_auth import CredentialsError, errors

ERRORS = [
    value
    for value in vars(errors).values()
    if inspect.isclass(value) and issubclass(value, (CredentialsError, Warning))
]


def test_there_are_four_errors_and_a_warning() -> None:
    assert len(ERRORS) == 5


@pytest.mark.parametrize("error_class", ERRORS)
def test_every_error_is_exported_and_shown_in_the_tree(error_class: type[Exception]) -> None:
    assert error_class.__name__ in remoteit_auth.__all__
    assert f"{error_class.__name__} " in f"{errors.__doc__}".replace("\n", " ")


@pytest.mark.parametrize("error_class", [value for value in ERRORS if issubclass(value, CredentialsError)])
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_pickled_error_keeps_its_message_and_attributes(
    error_class: type[CredentialsError], protocol: int
) -> None:
    error = error_class("wrong; do this", path=Path("/x"), profile="work")
    error.key = "R3_ACCESS_KEY_ID"
    restored = pickle.loads(pickle.dumps(error, protocol))
    assert type(restored) is error_class
    assert str(restored) == str(error) == "/x, profile 'work': wrong; do this"
    assert vars(restored) == vars(error)


def test_a_message_starts_with_its_location_if_it_has_one() -> None:
    assert str(CredentialsError("wrong; do this")) == "wrong; do this"
    assert str(CredentialsError("wrong", key="secret")) == "secret: wrong"
