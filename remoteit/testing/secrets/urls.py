"""Secrets in URLs: passwords, tokens in parameters and paths, host names of services."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from .coordinates import is_secret_name
from .placeholders import Kind, is_placeholder, without_placeholders

if TYPE_CHECKING:
    from collections.abc import Callable

_SCHEME = r"[A-Za-z][A-Za-z0-9+.-]{1,20}://"
_END = r"\s\x00-\x20\"'<>\\^`{|}\x7f-\x9f\ufeff"
_URL = re.compile(
    rf"(?P<scheme>{_SCHEME})(?P<user>[^{_END}/?#]*@)?(?P<host>[^{_END}/?#@]*)"
    # A link may contain another one, as the page to go on to.
    rf"(?P<rest>[/?#](?:(?!(?<![A-Za-z0-9]){_SCHEME})[^{_END}])*)?"
)
_PARAMETER = re.compile(r"(?<=[?&#;])(?P<name>[\w.%~-]{1,60})=(?P<value>[^&#;\s]+)")
_SIGNING = re.compile(
    r"(?:x-(?:amz|goog)-(?:credential|security-token|signature)|auth|code|hash|hmac|key|policy|session|sid|sig|ticket)\Z",
    re.IGNORECASE,
)
"""Parameters with secrets in signed links (AWS, Google, Azure), besides those with a secret name."""

_OWN = re.compile(r"/(?:graphql|apv)/")
"""The API's own paths, which contain ids and no tokens."""
_RUN = re.compile(r"[\w~%-]{16,}", re.ASCII)
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_DENSE = re.compile(r"(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{16,}")
_LONG = 32
_SERVICE_HOST = re.compile(
    r"(?<![\w.-])(?P<label>[\w-]{1,63})(?=\.[a-z0-9-]{1,20}\.rt3\.io\b)", re.IGNORECASE | re.ASCII
)


def redact_urls(text: str, replace: Callable[[Kind, str], str]) -> str:
    """Replace the secrets in the URLs of a text, and the host names of services anywhere in it.

    A URL is treated alike everywhere: a link in a response is still the one that the next request fetches.
    """

    def host(match: re.Match[str]) -> str:
        return _replace_once(Kind.HOST, match[0], replace)

    if "rt3.io" in text.lower():
        text = _SERVICE_HOST.sub(host, text)
    return _URL.sub(lambda match: _url(match, replace), text) if "://" in text else text


def redact_webhook(url: str, replace: Callable[[Kind, str], str]) -> str:
    """Replace everything in a URL that follows its host."""
    match = _URL.match(url)
    rest = match["rest"] if match else ""
    if not match or not rest or rest == "/":
        return redact_urls(url, replace)
    head = redact_urls(url[: match.start("rest")], replace)
    return f"{head}/{_replace_once(Kind.LINK, rest[1:], replace)}"


def url_scheme(text: str) -> str | None:
    """Return the scheme of a text that is a URL as a whole, otherwise None."""
    return text.partition(":")[0] if _URL.fullmatch(text) else None


def is_opaque(word: str) -> bool:
    """Return whether a word looks like a token rather than one that a person chose."""
    word = without_placeholders(word)
    mixed = all(any(test(letter) for letter in word) for test in (str.isdigit, str.islower, str.isupper))
    return bool(_UUID.search(word) or _DENSE.search(word) or (mixed and len(word) >= _LONG))


def _url(match: re.Match[str], replace: Callable[[Kind, str], str]) -> str:
    user, rest = match["user"] or "", match["rest"] or ""
    name, colon, password = user.removesuffix("@").partition(":")
    if colon:
        user = f"{name}:{_replace_once(Kind.PASSWORD, unquote(password), replace)}@"
    elif is_opaque(name):
        user = f"{replace(Kind.PASSWORD, unquote(name))}@"

    def parameter(found: re.Match[str]) -> str:
        secret = is_secret_name(unquote(found["name"])) or _SIGNING.match(found["name"])
        value = _replace_once(Kind.LINK, unquote(found["value"]), replace) if secret else found["value"]
        return f"{found['name']}={value}"

    def run(found: re.Match[str]) -> str:
        return replace(Kind.LINK, found[0]) if is_opaque(found[0]) else found[0]

    rest = _PARAMETER.sub(parameter, rest)
    if not _OWN.match(rest):
        rest = _RUN.sub(run, rest)
    return f"{match['scheme']}{user}{match['host']}{rest}"


def _replace_once(kind: Kind, value: str, replace: Callable[[Kind, str], str]) -> str:
    return value if not value or is_placeholder(value) else replace(kind, value)
