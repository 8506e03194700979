"""Redaction of values by the rules for coordinates, and of JSON without a schema by its names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING, cast

from .coordinates import REST_RULES, RULES, Rule, holds_secrets, is_secret_name
from .ip_addresses import is_public, is_version
from .placeholders import Kind, is_placeholder, number_placeholder, url_placeholder
from .text import is_email, redact_text
from .urls import is_opaque, redact_webhook, url_scheme

if TYPE_CHECKING:
    from collections.abc import Callable

    from .text import Replacer

_PLAIN = re.compile(
    r"(?:|true|false|null"
    r"|\d{4}-\d\d-\d\d(?:[T ][\d:]{5,8}(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?"
    r"|[0-9A-Fa-f]{2}:00:00(?::[0-9A-Fa-f]{2}){5})"
)
"""Texts that cannot be secrets: truth values, dates and times, and ids of devices."""

_NUMBER_VERSION = re.compile(r"\d+(?:\.\d+){3}")
_HOST = re.compile(
    r"(?:(?:[\w-]{1,63}\.){1,9}[A-Za-z][A-Za-z0-9-]{1,23}|localhost|\[[0-9A-Fa-f:.]+\]|[\d.]+)(?::\d{1,5})?",
    re.ASCII,
)
_WORD = re.compile(r"[\w-]{16,}", re.ASCII)


@dataclass(frozen=True)
class Redactor:
    """Replaces secrets in values.

    Attributes:
        replace: Is called with each secret and returns its placeholder.
        kept: Coordinates of free-form values that stay as they are; `*` stands for all of them.
        known: Replaces values in a message that were replaced elsewhere.
    """

    replace: Replacer
    kept: frozenset[str] = frozenset()
    known: Callable[[str], str] = str

    def rule(self, coordinate: str, default: Rule = Rule.FREE_FORM) -> Rule:
        """Return the rule for a coordinate.

        Args:
            coordinate: `Type.field`, `Type.field(argument:)`, `REST.name` or `$variable`.
            default: The rule for a coordinate that no table names.
        """
        owner, _, name = coordinate.partition(".")
        rule = REST_RULES.get(name, default) if owner == "REST" else RULES.get(coordinate, default)
        if rule is Rule.FREE_FORM and not self.kept.isdisjoint((coordinate, "*")):
            return Rule.HARMLESS
        return rule

    def apply(self, rule: Rule, value: object, name: str = "") -> object:
        """Redact a value, with all values in it if it is an object or a list.

        Args:
            rule: The rule for its coordinate.
            value: Any JSON value; truth values and null are never secret.
            name: The name of the value.
        """
        members = members_of(value)
        if members is not None and rule is Rule.HARMLESS:
            return self.named(members)
        if _is_container(value):
            return self._map(value, lambda item, key: self.apply(rule, item, key), name)
        if isinstance(value, str):
            return self._apply_to_text(rule, value, name)
        if rule is not Rule.HARMLESS and isinstance(value, int | float) and not isinstance(value, bool):
            return self._number(value)
        return value

    def text(self, text: str) -> str:
        """Redact what looks like a secret in a text."""
        return redact_text(text, self.replace)

    def message(self, text: str) -> str:
        """Redact a message for people, which may repeat a value of the request."""
        return self.known(self.text(self.known(text)))

    def rest(self, value: object, name: str = "") -> object:
        """Redact JSON of the legacy REST API, of which only some names are known to be harmless."""
        if _is_container(value):
            return self._map(value, self.rest, name)
        if name in ("message", "reason") and isinstance(value, str):
            return self.message(value)
        default = Rule.SECRET if is_secret_name(name) else Rule.FREE_FORM
        return self.apply(self.rule(f"REST.{name}", default), value, name)

    def named(self, value: object, name: str = "") -> object:
        """Redact JSON of unknown meaning, by the names and shapes of secrets."""
        if holds_secrets(name):
            return self.apply(Rule.SECRET, value)
        if _is_container(value):
            return self._map(value, self.named, name)
        return self.apply(Rule.SECRET if is_secret_name(name) else Rule.HARMLESS, value, name)

    def free_form(self, text: str) -> str:
        """Replace a free-form text: an e-mail address by one, a URL by one, and so on."""
        if _PLAIN.fullmatch(text) or is_placeholder(text):
            return text
        if is_email(text):
            return self.text(text)
        try:
            ip_address(text)
        except ValueError:
            scheme = url_scheme(text)
            redacted = self.replace(Kind.FREE_FORM, text)
            return redacted if scheme is None or redacted == text else url_placeholder(scheme, text)
        return self.replace(Kind.ADDRESS, text) if is_public(text) else text

    def _map(self, value: object, redact: Callable[[object, str], object], name: str) -> object:
        """Redact the members of an object, or the items of a list, which have its name."""
        members = members_of(value)
        if members is not None:
            return {self.text(key): redact(member, key) for key, member in members.items()}
        return [redact(item, name) for item in cast("list[object]", value)]

    def _apply_to_text(self, rule: Rule, text: str, name: str) -> str:  # noqa: PLR0911 - one return per rule
        if not text or is_placeholder(text):
            return text
        if rule is Rule.HARMLESS:
            plain_version = _NUMBER_VERSION.fullmatch(text) and is_version(name)
            return text if plain_version else self.text(text)
        if rule is Rule.SECRET:
            return self.replace(Kind.SECRET, text)
        if rule is Rule.COMMAND:
            return self._command(text)
        if rule is Rule.EMAIL:
            return self.text(text) if is_email(text) else self.replace(Kind.EMAIL, text)
        if rule is Rule.WEBHOOK and url_scheme(text):
            return redact_webhook(text, self.replace)
        if rule in (Rule.URL, Rule.ADDRESS) and (
            url_scheme(text) or (rule is Rule.ADDRESS and _is_host(text))
        ):
            return self.text(text)
        return self.free_form(text)

    def _number(self, number: float) -> float:
        if is_placeholder(number):
            return number
        text = str(number)
        return number if self.replace(Kind.FREE_FORM, text) == text else number_placeholder(number)

    def _command(self, text: str) -> str:
        """Replace the code in a command, or the whole command if no code is found."""
        found = list[str]()

        def replace(kind: Kind, value: str) -> str:
            found.append(value)
            return self.replace(kind, value)

        def replace_word(match: re.Match[str]) -> str:
            return replace(Kind.COMMAND, match[0]) if is_opaque(match[0]) else match[0]

        redacted = _WORD.sub(replace_word, redact_text(text, replace))
        known = found or any(map(is_placeholder, _WORD.findall(text)))
        return redacted if known else self.replace(Kind.COMMAND, text)


def _is_container(value: object) -> bool:
    return isinstance(value, dict | list)


def members_of(value: object) -> dict[str, object] | None:
    """Return a value if it is a JSON object, otherwise None."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else None


def _is_host(text: str) -> bool:
    try:
        ip_network(text, strict=False)
    except ValueError:
        return _HOST.fullmatch(text) is not None
    return True
