"""Credentials take every form of a secret, refuse what is none, and cannot be changed."""

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
    EmptySecretError,
    InvalidDeveloperKeyError,
    InvalidKeyIdError,
    InvalidSecretError,
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
def test_every_form_of_a_secret_signs_alike(secret: str | bytes) -> None:
    expected = hmac.new(RAW, b"data", hashlib.sha256).digest()
    assert Credentials("KEY", secret).sign(b"data") == expected


def test_bytes_are_the_key_itself_even_where_they_look_like_base64() -> None:
    expected = hmac.new(TEXT.encode(), b"data", hashlib.sha256).digest()
    assert Credentials("KEY", TEXT.encode()).sign(b"data") == expected


@given(key=st.binary(min_size=1, max_size=200), data=st.binary(max_size=200))
def test_signing_is_hmac_sha256_for_any_key_and_data(key: bytes, data: bytes) -> None:
    assert Credentials("KEY", key).sign(data) == hmac.digest(key, data, "sha256")


@given(key=st.binary(min_size=1, max_size=100), altchars=st.sampled_from([b"+/", b"-_"]), pad=st.booleans())
def test_any_base64_is_decoded(key: bytes, altchars: bytes, pad: bool) -> None:
    text = base64.b64encode(key, altchars).decode()
    assert Credentials("KEY", text if pad else text.rstrip("=")) == Credentials("KEY", key)


@pytest.mark.parametrize("key", [b"k" * 63, b"k" * 64, b"k" * 65])
def test_keys_around_the_block_size_sign_as_hmac_does(key: bytes) -> None:
    assert Credentials("KEY", key).sign(b"data") == hmac.digest(key, b"data", "sha256")


@pytest.mark.parametrize("secret", ["", "   ", b""])
def test_an_empty_secret_is_refused(secret: str | bytes) -> None:
    with pytest.raises(EmptySecretError, match="the secret is empty") as caught:
        Credentials("KEY", secret)
    assert caught.value.key == "secret"


@pytest.mark.parametrize(
    "secret",
    ["not base64!", "QUJ\nD", "Q", "QUJDR", "QUJD=", "QUI==", "QQ=", "====", "QUJD====", "QÜJD", "QQ==QQ=="],
)
def test_what_is_not_base64_is_refused_without_quoting_it(secret: str) -> None:
    with pytest.raises(InvalidSecretError, match="not base64") as caught:
        Credentials("KEY", secret)
    assert not isinstance(caught.value, EmptySecretError)
    assert secret not in str(caught.value).replace("Access Keys", "")


@pytest.mark.parametrize("key_id", ["", " ", "A B", 'A"', "A\\", "A\r\nX: y", "A\x7f", "Ä", "A\0", " A"])
def test_a_key_id_that_could_break_out_of_the_header_is_refused(key_id: str) -> None:
    with pytest.raises(InvalidKeyIdError, match="visible ASCII") as caught:
        Credentials(key_id, TEXT)
    assert caught.value.key == "key_id"


@pytest.mark.parametrize("developer_key", [" ", "A B", 'A"', "A\r\nX: y", "Ä"])
def test_a_developer_key_that_could_break_out_of_the_header_is_refused(developer_key: str) -> None:
    with pytest.raises(InvalidDeveloperKeyError, match="visible ASCII") as caught:
        Credentials("KEY", TEXT, developer_key)
    assert caught.value.key == "developer_key"


@pytest.mark.parametrize(
    "arguments", [(None, TEXT), (b"KEY", TEXT), ("KEY", None), ("KEY", 1), ("KEY", TEXT, b"x")]
)
def test_values_of_another_type_are_refused(arguments: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError, match=r"must be str .*not (NoneType|bytes|int)|must be str, not"):
        Credentials(*arguments)


def test_an_empty_developer_key_is_none() -> None:
    assert Credentials("KEY", TEXT, "").developer_key is None
    assert Credentials("KEY", TEXT, "DEV").developer_key == "DEV"


def test_given_credentials_say_that_they_were_given() -> None:
    credentials = Credentials("KEY", TEXT)
    assert (credentials.source, credentials.path, credentials.profile) == ("arguments", None, None)


def test_equal_credentials_sign_alike_and_hash_alike() -> None:
    one = Credentials("KEY", TEXT, "DEV")
    assert one == Credentials("KEY", RAW, "DEV")
    assert hash(one) == hash(Credentials("KEY", RAW, "DEV"))
    others = [Credentials("YEK", RAW, "DEV"), Credentials("KEY", b"x", "DEV"), Credentials("KEY", RAW)]
    assert all(one != other for other in others)
    assert one != "KEY"


def test_credentials_cannot_be_changed() -> None:
    credentials: Any = Credentials("KEY", TEXT)
    for name in ("key_id", "developer_key", "_key_id", "_keyed_hash", "source", "new"):
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


def test_one_clause_catches_every_fault() -> None:
    for arguments in (("", TEXT), ("KEY", "?"), ("KEY", TEXT, "\n")):
        with pytest.raises(CredentialsError):
            Credentials(*arguments)
