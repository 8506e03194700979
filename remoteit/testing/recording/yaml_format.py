"""Read and write YAML in a readable form: documents line by line, JSON indented."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import yaml  # type: ignore[import-untyped]  # PyYAML ships no types; basedpyright brings its own

if TYPE_CHECKING:
    from collections.abc import Mapping

Body: TypeAlias = str | bytes | None

_GRAPHQL_KEYS = ("operationName", "variables", "query")
"""In the order in which they are written: the short ones first."""

_FRAGILE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
"""Characters that YAML would change or reject in a block of text."""


class YAMLError(ValueError):
    """A text that is not valid YAML.

    Attributes:
        line: of the error, from 1; None if it is not known.
    """

    line: int | None = None


def load(text: str) -> object:
    """Parse a YAML text; nothing in it is ever executed.

    Raises:
        YAMLError: the text is not valid YAML.
    """
    try:
        content: object = yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        invalid = YAMLError("not valid YAML")
        mark = getattr(error, "problem_mark", None)
        invalid.line = mark.line + 1 if mark else None
        raise invalid from None
    return content


def dump(content: object) -> str:
    """Return the YAML of a value, with multi-line texts as blocks."""
    text: str = yaml.dump(content, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10**6)
    return text


def as_text(body: Body) -> Body:
    """Decode a body if it is UTF-8."""
    if isinstance(body, bytes):
        try:
            return body.decode()
        except UnicodeDecodeError:
            return body
    return body


def as_json(content: Mapping[str, Any]) -> str:
    """Return the JSON of an object, on one line."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def readable_request(body: Body, *, is_json: bool) -> object:
    """Return a request's body as written in a cassette: GraphQL as a mapping, other JSON indented."""
    content = _parse_json(body) if is_json else None
    if not isinstance(content, dict):
        return readable_response(body, is_json=is_json)
    mapping = cast("dict[str, Any]", content)
    query = mapping.get("query")
    # The values must be read back unchanged: what YAML might change stays inside JSON.
    if isinstance(query, str) and set(mapping) <= set(_GRAPHQL_KEYS) and not _FRAGILE.search(query):
        rest = as_json({name: value for name, value in mapping.items() if name != "query"})
        if not _FRAGILE.search(rest):
            return {name: mapping[name] for name in _GRAPHQL_KEYS if name in mapping}
    return readable_response(body, is_json=True)


def readable_response(body: Body, *, is_json: bool) -> Body:
    """Return a body as written in a cassette: JSON indented, anything else unchanged."""
    content = _parse_json(body) if is_json else None
    if not isinstance(content, dict | list):
        return body
    text = json.dumps(content, indent=2, ensure_ascii=False)
    return _FRAGILE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _parse_json(body: Body) -> object:
    try:
        return json.loads(body) if body else None
    except ValueError:
        return None


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C is ten times as fast, but some builds of PyYAML lack it."""


class _Dumper(yaml.SafeDumper):  # type: ignore[misc]  # the base is untyped for mypy
    """Written in Python rather than C, so that the output is the same on every machine."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the base names it
        """Write equal values in full each time: readers need not look elsewhere."""
        return True


def _represent_text(dumper: Any, text: str) -> Any:
    # By default, PyYAML writes some texts so that they are read back changed.
    style = '"' if _FRAGILE.search(text) else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)
