"""Redaction of values by the rules for coordinates, and of JSON without a schema by its names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from typing import TypeAlias, TypeGuard, cast

from .coordinates import Rule, find_rule, holds_secrets, is_secret_name
from .placeholders import Kind, is_placeholder, number_placeholder, url_placeholder, without_placeholders
from .shapes import (
    Detector,
    Replacer,
    is_email,
    is_opaque,
    is_version,
    redact_text,
    redact_webhook,
    url_scheme,
)

Redact: TypeAlias = Callable[[object, str], object]
"""Redacts a value with this name."""

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
_CODE = Detector(Kind.COMMAND, r"[\w-]{16,}", re.ASCII, accepts=lambda match: is_opaque(match[0]))


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """Return whether a value is a JSON object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[object]]:
    """Return whether a value is a JSON list."""
    return isinstance(value, list)


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
        """Return the rule for a coordinate, and `default` if no table names it."""
        rule = find_rule(coordinate, default)
        is_kept = rule is Rule.FREE_FORM and not self.kept.isdisjoint((coordinate, "*"))
        return Rule.HARMLESS if is_kept else rule

    def apply(self, rule: Rule, value: object, name: str = "") -> object:
        """Redact a value, with all values in it if it is an object or a list.

        Args:
            rule: The rule for its coordinate.
            value: Any JSON value; truth values and null are never secret.
            name: The name of the value.
        """
        if is_object(value) and rule is Rule.HARMLESS:
            return self.named(value)
        if is_object(value) or is_list(value):
            return self.map(value, lambda item, key: self.apply(rule, item, key), name)
        if isinstance(value, bool) or not isinstance(value, str | int | float) or is_placeholder(value):
            return value
        if isinstance(value, str):
            return self._apply_to_text(rule, value, name) if value else value
        changed = rule is not Rule.HARMLESS and self.replace(Kind.FREE_FORM, str(value)) != str(value)
        return number_placeholder(value) if changed else value

    def text(self, text: str) -> str:
        """Redact what looks like a secret in a text."""
        return redact_text(text, self.replace)

    def message(self, text: str) -> str:
        """Redact a message for people, which may repeat a value of the request."""
        return self.known(self.text(self.known(text)))

    def rest(self, value: object, name: str = "") -> object:
        """Redact JSON of the legacy REST API, of which only some names are known to be harmless."""
        if is_object(value) or is_list(value):
            return self.map(value, self.rest, name)
        if name in ("message", "reason") and isinstance(value, str):
            return self.message(value)
        default = Rule.SECRET if is_secret_name(name) else Rule.FREE_FORM
        return self.apply(self.rule(f"REST.{name}", default), value, name)

    def named(self, value: object, name: str = "") -> object:
        """Redact JSON of unknown meaning, by the names and shapes of secrets."""
        if (is_object(value) or is_list(value)) and not holds_secrets(name):
            return self.map(value, self.named, name)
        return self.apply(Rule.SECRET if is_secret_name(name) else Rule.HARMLESS, value, name)

    def map(self, value: Mapping[str, object] | list[object], redact: Redact, name: str = "") -> object:
        """Redact the members of an object with their names, or the items of a list with its name."""
        if is_list(value):
            return [redact(item, name) for item in value]
        return {
            self.text(key): redact(member, key) for key, member in cast("dict[str, object]", value).items()
        }

    def free_form(self, text: str) -> str:
        """Replace a free-form text: an e-mail address by one, a URL by one, and so on."""
        if _PLAIN.fullmatch(text) or is_placeholder(text):
            return text
        if is_email(text) or _is_address(text):
            return self.text(text)
        scheme, redacted = url_scheme(text), self.replace(Kind.FREE_FORM, text)
        return redacted if scheme is None or redacted == text else url_placeholder(scheme, text)

    def _apply_to_text(self, rule: Rule, text: str, name: str) -> str:  # noqa: PLR0911 - one return per rule
        is_url = url_scheme(text) is not None
        match rule:
            case Rule.SECRET:
                return self.replace(Kind.SECRET, text)
            case Rule.COMMAND:
                redacted = _CODE.redact(self.text(text), self.replace)
                has_placeholder = without_placeholders(redacted) != redacted
                return redacted if has_placeholder else self.replace(Kind.COMMAND, text)
            case Rule.EMAIL if not is_email(text):
                return self.replace(Kind.EMAIL, text)
            case Rule.WEBHOOK if is_url:
                return redact_webhook(text, self.replace)
            case Rule.URL | Rule.ADDRESS if is_url or (rule is Rule.ADDRESS and _is_host(text)):
                return self.text(text)
            case Rule.URL | Rule.ADDRESS | Rule.WEBHOOK | Rule.FREE_FORM:
                return self.free_form(text)
            case _:
                plain_version = _NUMBER_VERSION.fullmatch(text) and is_version(name)
                return text if plain_version else self.text(text)


def _is_address(text: str) -> bool:
    try:
        return bool(ip_address(text))
    except ValueError:
        return False


def _is_host(text: str) -> bool:
    try:
        return bool(ip_network(text, strict=False))
    except ValueError:
        return _HOST.fullmatch(text) is not None
