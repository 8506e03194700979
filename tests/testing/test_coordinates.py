"""Every text of the schema has a rule, and the rules do what they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

import pytest
from graphql import build_schema, get_named_type

from remoteit._schema import schema_path
from remoteit.testing.secrets.coordinates import RULES, Rule, check_kept, holds_secrets, is_secret_name
from remoteit.testing.secrets.placeholders import is_placeholder, placeholder
from remoteit.testing.secrets.redact import redact_string
from remoteit.testing.secrets.values import Redactor

if TYPE_CHECKING:
    from collections.abc import Iterator

SUSPICIOUS = re.compile(
    "auth|bearer|cert|claim|code|cookie|command|credential|hash|jwt|key|login|metadata|nonce|otp|pass|pin|private"
    "|proof|pwd|secret|session|sign|token|url|verif|webhook",
    re.IGNORECASE,
)

HARMLESS = {
    "Query.adminUserLogin(loginId:)": "the id of an account",
    "Mutation.rateConnection(sessionId:)": "an id, which opens nothing",
    "Mutation.blockAccount(loginId:)": "the id of an account",
    "DeviceConnectEvent.session": "an id, which opens nothing",
    "JobDeviceAttribute.key": "the name of an attribute",
    "Organization.verificationCNAME": "published in the domain's own DNS",
    "Organization.verificationValue": "published in the domain's own DNS",
}


def texts() -> Iterator[str]:
    """The coordinates of all fields and arguments that may hold any text."""
    for kind in build_schema(schema_path().read_text("utf-8")).type_map.values():
        fields: dict[str, Any] = {} if kind.name.startswith("__") else getattr(kind, "fields", {})
        for name, field in fields.items():
            arguments = cast("dict[str, Any]", getattr(field, "args", {}))
            members = {f"{kind.name}.{name}": field}
            members |= {f"{kind.name}.{name}({argument}:)": given for argument, given in arguments.items()}
            for coordinate, member in members.items():
                if cast("Any", get_named_type(member.type)).name in ("Any", "Object", "String"):
                    yield coordinate


def test_every_text_of_the_schema_has_a_rule() -> None:
    missing = sorted(set(texts()) - set(RULES))
    assert not missing, f"classify these coordinates in remoteit/testing/secrets/coordinates.txt: {missing}"
    assert not set(RULES) - set(texts()), "these coordinates are not in the schema"


def test_a_text_with_a_suspicious_name_is_redacted_or_harmless_for_a_reason() -> None:
    suspicious = {coordinate for coordinate in RULES if SUSPICIOUS.search(re.split(r"[.(]", coordinate)[-1])}
    assert {coordinate for coordinate in suspicious if RULES[coordinate] is Rule.HARMLESS} == set(HARMLESS)


def test_the_secrets_of_the_schema_are_known() -> None:
    secrets = {coordinate for coordinate, rule in RULES.items() if rule > Rule.FREE_FORM}
    assert {re.split(r"[.(]", coordinate)[-1].removesuffix(":)") for coordinate in secrets} == {
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
        "token",
    }


def test_only_free_form_values_can_be_kept() -> None:
    check_kept(frozenset({"*", "User.attributes", "File.content", "User.newField", "$mine"}))
    for coordinate in ("AccessKey.key", "Device.restoreCommand", "REST.token"):
        with pytest.raises(ValueError, match=re.escape(coordinate)):
            check_kept(frozenset({coordinate}))


@pytest.mark.parametrize(
    ("rule", "kept", "replaced"),
    [
        (Rule.HARMLESS, ["gate", "SSH", "80:00:00:00:01:02:03:04"], ["ann@firm.de"]),
        (Rule.ADDRESS, ["10.0.0.1", "10.0.0.0/8", "[::1]:80", "proxy5.rt3.io:33000"], ["hunter2", "8.8.8.8"]),
        (Rule.URL, ["https://example.com/a?page=2", "ssh://proxy5.rt3.io:33000"], ["hunter2", "psk:1"]),
        (Rule.EMAIL, ["ada@example.com"], ["ann@firm.de", "hunter2"]),
        (Rule.FREE_FORM, ["", "true", "2026-11-20", "ada@example.com", "10.0.0.1"], ["hunter2", "4815", "https://a.de/b"]),
        (Rule.WEBHOOK, [""], ["https://hooks.firm.de/T02", "hunter2"]),
        (Rule.COMMAND, [""], ["sh x81Kq"]),
        (Rule.SECRET, [""], ["true", "ada@example.com"]),
    ],
)  # fmt: skip
def test_each_rule_keeps_what_is_harmless(rule: Rule, kept: list[str], replaced: list[str]) -> None:
    redactor = Redactor(placeholder)
    assert [redactor.apply(rule, value) for value in kept] == kept
    for value in replaced:
        done = redactor.apply(rule, value)
        assert value not in str(done)
        assert redactor.apply(rule, done) == done


def test_numbers_are_kept_only_if_they_are_harmless() -> None:
    redactor = Redactor(placeholder)
    values: list[object] = [4815, 2.5, -(2**70), True, None]
    assert redactor.apply(Rule.HARMLESS, values) == values
    done = cast("list[object]", redactor.apply(Rule.FREE_FORM, values))
    assert all(map(is_placeholder, done[:3]))
    assert done[3:] == [True, None]
    assert redactor.apply(Rule.FREE_FORM, done) == done


@pytest.mark.parametrize("name", ["token", "developerkey", "DeveloperKey", "apikey", "auth_token"])
def test_names_of_the_legacy_api_are_secrets(name: str) -> None:
    assert is_secret_name(name)


@pytest.mark.parametrize(
    "name",
    ["R3_SECRET_ACCESS_KEY", "R3_DEVELOPER_API_KEY", "R3_REGISTRATION_CODE", "WIFI_PASSWORD", "license_key"],
)
def test_a_name_may_be_written_in_any_way(name: str) -> None:
    for written in (name, name.lower(), name.replace("_", "-"), name.title().replace("_", "")):
        assert is_secret_name(written)


@pytest.mark.parametrize("name", ["tokenType", "keyboard", "country_code", "publicKey", "secretary", ""])
def test_a_name_that_only_sounds_like_a_secret_is_harmless(name: str) -> None:
    assert not is_secret_name(name)
    assert not holds_secrets(name)


def test_a_key_of_a_pair_is_not_a_secret() -> None:
    assert redact_string('{"key": "temperature", "value": "3"}') == '{"key": "temperature", "value": "3"}'
