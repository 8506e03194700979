"""Every name in the schema that smells of a secret is scrubbed, or said to be harmless with a reason."""

from __future__ import annotations

import re
from typing import Any, cast

import pytest
from graphql import build_schema

from remoteit._schema import schema_path
from remoteit.testing.secrets.names import (
    holds_secrets,
    is_command,
    is_secret,
    is_secret_beside,
    is_webhook,
)
from remoteit.testing.secrets.scrub import scrubbed_text

SMELL = re.compile(
    "auth|bearer|cert|claim|code|cookie|command|credential|hash|jwt|key|login|metadata|nonce|otp|pass|pin|private"
    "|proof|pwd|secret|session|sign|token|url|verif|webhook",
    re.IGNORECASE,
)

HARMLESS = {
    "accessKeys": "a list of objects, each with its own `key`",
    "adminCheckSecret": "answers yes or no",
    "adminUserLogin": "answers an account",
    "apiKey": "an object with its own `key`",
    "authRate": "a number",
    "cancelUrl": "the caller's own page; what looks like a token in it is scrubbed as in any URL",
    "claimDevice": "answers a device",
    "createAccessKey": "an object with its own `key` and `secret`",
    "deleteAccessKey": "answers yes or no",
    "eventsUrl": "has to lead to the answer that is fetched; its token is scrubbed as in any URL",
    "exitCode": "a number",
    "lastLogin": "a moment",
    "login": "the object that most of the API lies in",
    "loginId": "the id of an account",
    "logoUrl": "a picture that everybody may see",
    "metadata": "what an identity provider publishes, its certificate included",
    "ping": "a number",
    "pingInterval": "a number",
    "reportUrl": "has to lead to the answer that is fetched; its token is scrubbed as in any URL",
    "session": "an id, which opens nothing",
    "sessionId": "an id, which opens nothing",
    "sessions": "objects or a number",
    "successUrl": "the caller's own page; what looks like a token in it is scrubbed as in any URL",
    "updateAccessKey": "an object with its own `key`",
    "url": "the random host and what looks like a token are scrubbed as in any URL",
    "urlNotifications": "yes or no",
    "verificationCNAME": "published in the domain's own DNS",
    "verificationValue": "published in the domain's own DNS",
    "verified": "yes or no",
}


def names() -> set[str]:
    """The names of all fields, arguments and input fields."""
    found = set[str]()
    for kind in build_schema(schema_path().read_text("utf-8")).type_map.values():
        if not kind.name.startswith("__"):
            fields: dict[str, Any] = getattr(kind, "fields", {})
            for name, field in fields.items():
                found |= {name, *cast("dict[str, Any]", getattr(field, "args", {}))}
    return found


def is_scrubbed(name: str) -> bool:
    return is_secret_beside(name, "", ()) or is_command(name) or is_webhook(name)


def test_every_name_that_smells_of_a_secret_is_scrubbed_or_harmless_for_a_reason() -> None:
    smelling = {name for name in names() if SMELL.search(name)}
    containers = {name for name in HARMLESS if is_scrubbed(name)}
    assert {name for name in smelling if not is_scrubbed(name)} | containers == set(HARMLESS)
    # What is called a secret and is none is an object or a yes or no, which stays; a text would not.
    assert containers == {"accessKeys", "adminCheckSecret", "apiKey"} | {
        f"{verb}AccessKey" for verb in ("create", "delete", "update")
    }


def test_the_secrets_of_the_schema_are_known_by_name() -> None:
    scrubbed = {name for name in names() if is_scrubbed(name)} - set(HARMLESS)
    assert scrubbed == {
        "authhash",
        "clientSecret",
        "code",
        "key",
        "notificationUrl",
        "password",
        "registrationCode",
        "registrationCommand",
        "restoreCode",
        "restoreCommand",
        "secret",
    }


@pytest.mark.parametrize("name", ["token", "developerkey", "DeveloperKey", "apikey", "auth_token"])
def test_names_of_the_legacy_api_are_secrets(name: str) -> None:
    assert is_secret(name)


@pytest.mark.parametrize(
    "name",
    ["R3_SECRET_ACCESS_KEY", "R3_DEVELOPER_API_KEY", "R3_REGISTRATION_CODE", "WIFI_PASSWORD"],
)
def test_a_name_may_be_written_in_any_way(name: str) -> None:
    for written in (name, name.lower(), name.replace("_", "-"), name.title().replace("_", "")):
        assert is_secret(written)


@pytest.mark.parametrize("name", ["tokenType", "keyboard", "country_code", "publicKey", "secretary", ""])
def test_a_word_that_only_sounds_like_a_secret_is_none(name: str) -> None:
    assert not is_secret(name)
    assert not holds_secrets(name)


def test_a_code_and_a_key_are_told_by_what_stands_beside_them() -> None:
    assert is_secret_beside("code", "claim", ("accountId",))
    assert not is_secret_beside("code", "extensions", ())
    assert not is_secret_beside("code", "", ("reason", "status"))
    assert is_secret_beside("key", "", ("created", "enabled"))
    assert not is_secret_beside("key", "attributes", ("value",))
    assert scrubbed_text('{"key": "temperature", "value": "3"}') == '{"key": "temperature", "value": "3"}'
