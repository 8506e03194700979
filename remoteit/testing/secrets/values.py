"""Which values in JSON are secrets: by their names, by what stands beside them, by their shape."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from . import documents as secret_documents
from . import names as secret_names
from . import text as secret_texts
from . import urls as secret_links
from .placeholders import Kind, is_stand_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .text import Replace

_WORD = re.compile(r"[\w-]{16,}", re.ASCII)
_ONE_VERSION = re.compile(r"\d+(?:\.\d+){3}")
_VALUES = {"value", "values"}


@dataclass(frozen=True)
class Place:
    """Where a value stands.

    Attributes:
        name: its name, or that of the list it is in.
        around: the name of the object that it stands in.
        beside: that object.
        secret: whether all that is there is secret.
    """

    name: str = ""
    around: str = ""
    beside: Mapping[str, object] = field(default_factory=dict[str, object])
    secret: bool = False


@dataclass(frozen=True)
class Rewriter:
    """Replaces secrets in values.

    Attributes:
        replace: is given each secret and answers what is to stand in its place.
        aliases: names that fields have in an answer, with the fields' own.
    """

    replace: Replace
    aliases: Mapping[str, str] = field(default_factory=dict[str, str])

    def rewritten(self, value: object, place: Place | None = None) -> object:
        """A value with all secrets in it replaced; the order of keys stays.

        Args:
            value: whatever JSON can hold.
            place: where it stands.

        Raises:
            RecursionError: it is nested too deeply.
        """
        here = place or Place()
        if isinstance(value, dict):
            return self._object(cast("dict[str, object]", value), here)
        if isinstance(value, list):
            return [self.rewritten(one, here) for one in cast("list[object]", value)]
        if isinstance(value, str):
            return self.text(value, here)
        if isinstance(value, int | float) and not isinstance(value, bool) and _is_secret(here, number=True):
            return self.replace(Kind.SECRET, str(value))
        return value

    def text(self, text: str, place: Place) -> str:
        """A text with all secrets in it replaced."""
        if _is_secret(place):
            return text if not text or is_stand_in(text) else self.replace(Kind.SECRET, text)
        if secret_names.is_command(place.name):
            return self._command(text)
        if secret_names.is_webhook(place.name):
            text = secret_links.rewritten_webhook(text, self.replace)
        if place.name == "query":
            text = secret_documents.rewritten(text, self._literal)
        if _ONE_VERSION.fullmatch(text) and secret_names.is_version(place.name):
            return text
        return secret_texts.rewritten(text, self.replace)

    def _object(self, members: dict[str, object], here: Place) -> dict[str, object]:
        done: dict[str, object] = {}
        for key, value in members.items():
            name = self.aliases.get(key, key)
            inside = here.secret or secret_names.holds_secrets(name)
            done[secret_texts.rewritten(key, self.replace)] = self.rewritten(
                value, Place(name, here.name, members, inside)
            )
        return done

    def _literal(self, literal: secret_documents.Literal) -> str:
        return self.text(literal.value, Place(literal.name, "", literal.beside))

    def _command(self, text: str) -> str:
        """A command with its code replaced, or all of it where none is found."""
        found = list[str]()

        def replace(kind: Kind, value: str) -> str:
            found.append(value)
            return self.replace(kind, value)

        def word(match: re.Match[str]) -> str:
            return replace(Kind.COMMAND, match[0]) if secret_links.is_opaque(match[0]) else match[0]

        done = _WORD.sub(word, secret_texts.rewritten(text, replace))
        known = found or any(map(is_stand_in, _WORD.findall(text)))
        return done if known or not text else self.replace(Kind.COMMAND, text)


def _is_secret(place: Place, *, number: bool = False) -> bool:
    if place.secret or secret_names.is_secret(place.name):
        return True
    if place.name in _VALUES:
        # `{"name": "password", "value": "…"}`: an attribute, or a job's argument.
        called = (place.beside.get("name"), place.beside.get("key"))
        return any(isinstance(one, str) and secret_names.is_secret(one) for one in called)
    return not number and secret_names.is_secret_beside(place.name, place.around, place.beside)
