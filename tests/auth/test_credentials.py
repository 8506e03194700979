"""Credentials accept every form of a secret, reject invalid values, and are immutable."""

from __future__ import annotations

import base64
import copy
import hashlib
import hmac
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remoteit_auth import (
    Credentials,
    CredentialsError,
    InvalidCredentialsError,
)

RAW = b"\xfb\xef\xbe\xff\x00secret"  # both characters in which the alphabets differ, and padding
TEXT = base64.b64encode(RAW).decode()


def test_the_sample_needs_both_alphabets_and_padding() -> None:
    assert {"+", "/", "="} <= set(TEXT)


@pytest.mark.parametrize(
    "secret",
    [
        RAW,
        TEXT,
        TEXT.rstrip("="),
        base64.urlsafe_b64encode(RAW).decode(),
        base64.urlsafe_b64encode(RAW).decode().rstrip("="),
        f"  {TEXT}\r\n",
    ],
)
def test_every_form_of_a_secret_gives_the_same_signature(secret: str | bytes) -> None:
    expected = hmac.new(RAW, b"data", hashlib.sha256).digest()
    assert Credentials("KEY", secret).sign(b"data") == expected


def test_bytes_are_the_key_itself_even_if_they_look_like_base64() -> None:
    expected = hmac.new(TEXT.encode(), b"data", hashlib.sha256).digest()
    assert Credentials("KEY", TEXT.encode()).sign(b"data") == expected


@given(key=st.binary(min_size=1, max_size=100), altchars=st.sampled_from([b"+/", b"-_"]), pad=st.booleans())
def test_any_base64_is_decoded(key: bytes, altchars: bytes, pad: bool) -> None:
    text = base64.b64encode(key, altchars).decode()
    assert Credentials("KEY", text if pad else text.rstrip("=")) == Credentials("KEY", key)


@pytest.mark.parametrize("secret", ["", "   ", b""])
def test_an_empty_secret_is_rejected(secret: str | bytes) -> None:
    with pytest.raises(InvalidCredentialsError, match="the secret is empty") as caught:
        Credentials("KEY", secret)
    assert caught.value.key == "secret"


def message_for(secret: str) -> str:
    with pytest.raises(InvalidCredentialsError) as caught:
        Credentials("KEY", secret)
    return str(caught.value)


@pytest.mark.parametrize(
    "secret",
    ["not base64!", "QUJ\nD", "Q", "QUJDR", "QUJD=", "QUI==", "QQ=", "====", "QUJD====", "QÜJD", "QQ==QQ=="],
)
def test_a_secret_that_is_not_base64_is_rejected_without_quoting_it(secret: str) -> None:
    with pytest.raises(InvalidCredentialsError, match="not base64") as caught:
        Credentials("KEY", secret)
    # The message does not depend on the secret, so it cannot contain any part of it.
    assert str(caught.value) == message_for("?")


@pytest.mark.parametrize("key_id", ["", " ", "A B", 'A"', "A\\", "A\r\nX: y", "A\x7f", "Ä", "A\0", " A"])
def test_a_key_id_that_could_escape_from_the_header_is_rejected(key_id: str) -> None:
    with pytest.raises(InvalidCredentialsError, match="visible ASCII") as caught:
        Credentials(key_id, TEXT)
    assert caught.value.key == "key_id"


@pytest.mark.parametrize("developer_key", [" ", "A B", 'A"', "A\r\nX: y", "Ä"])
def test_a_developer_key_that_could_escape_from_the_header_is_rejected(developer_key: str) -> None:
    with pytest.raises(InvalidCredentialsError, match="visible ASCII") as caught:
        Credentials("KEY", TEXT, developer_key)
    assert caught.value.key == "developer_key"


@pytest.mark.parametrize(
    "arguments", [(None, TEXT), (b"KEY", TEXT), ("KEY", None), ("KEY", 1), ("KEY", TEXT, b"x")]
)
def test_arguments_of_another_type_are_rejected(arguments: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError, match=r"must be str .*not (NoneType|bytes|int)|must be str, not"):
        Credentials(*arguments)


def test_an_empty_developer_key_counts_as_missing() -> None:
    assert Credentials("KEY", TEXT, "").developer_key is None
    assert Credentials("KEY", TEXT, "DEV").developer_key == "DEV"


def test_credentials_from_arguments_have_the_source_arguments() -> None:
    credentials = Credentials("KEY", TEXT)
    assert (credentials.source, credentials.path, credentials.profile) == ("arguments", None, None)


def test_equal_credentials_have_equal_signatures_and_hashes() -> None:
    credentials = Credentials("KEY", TEXT, "DEV")
    assert credentials == Credentials("KEY", RAW, "DEV")
    assert hash(credentials) == hash(Credentials("KEY", RAW, "DEV"))
    others = [Credentials("YEK", RAW, "DEV"), Credentials("KEY", b"x", "DEV"), Credentials("KEY", RAW)]
    assert all(credentials != other for other in others)
    assert credentials != "KEY"


def test_credentials_cannot_be_changed() -> None:
    credentials: Any = Credentials("KEY", TEXT)
    for name in ("key_id", "developer_key", "_key_id", "_hmac", "source", "new"):
        with pytest.raises(AttributeError, match="immutable"):
            setattr(credentials, name, "x")
        with pytest.raises(AttributeError, match="immutable"):
            delattr(credentials, name)


def test_a_copy_is_the_same_object() -> None:
    credentials = Credentials("KEY", TEXT)
    assert copy.copy(credentials) is credentials
    assert copy.deepcopy({"nested": [credentials]})["nested"][0] is credentials


def test_the_repr_shortens_a_long_key_id() -> None:
    assert repr(Credentials("EXAMPLEKEYID00000001", TEXT)) == "Credentials(key_id='EXAM…0001')"
    assert repr(Credentials("SHORT", TEXT)) == "Credentials(key_id='SHORT')"


def test_one_except_clause_catches_every_error() -> None:
    for arguments in (("", TEXT), ("KEY", "?"), ("KEY", TEXT, "\n")):
        with pytest.raises(CredentialsError):
            Credentials(*arguments)
