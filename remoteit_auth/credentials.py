"""An access key: a public id, and a secret that signs but cannot be shown.

Anything that holds a secret ends up in a log sooner or later: in a repr, in a traceback with locals, in a
pickle, in an error reporter. So ``Credentials`` never stores the secret as text or bytes, only an HMAC state
keyed with it. The object has slots instead of a ``__dict__``, is immutable, and cannot be pickled. Values are
passed around in an ``UncheckedKey``, whose repr hides them, until they are checked, and no error quotes them.
"""

from __future__ import annotations

import base64
import hmac
import os
import re
from typing import TYPE_CHECKING, Final, NoReturn, TypedDict, final

from ._sources import (
    DEFAULT_PROFILE,
    DEVELOPER_KEY,
    HOW_TO_GET_A_KEY,
    KEY_ID,
    SECRET,
    Rereads,
    Source,
    UncheckedKey,
    read_environment,
    read_profile,
    resolve_path,
)
from .errors import CredentialsError, InvalidCredentialsError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import SupportsIndex

# Visible ASCII without " and \, which would need an escape in a quoted string of a header.
_HEADER_SAFE: Final = re.compile(r"[!#-\[\]-~]+")
_BASE64: Final = re.compile(r"([A-Za-z0-9+/_-]+)(={0,2})")


@final
class Credentials:
    r"""An access key of a remote.it account. Immutable.

    Two are equal if they produce the same signatures and have the same developer key.

    Args:
        key_id: The access key's id: visible ASCII without ``"`` and ``\``.
        secret: The secret as base64 text, in the standard or url-safe alphabet, with or without padding; or
            the raw bytes of the key.
        developer_key: The account's developer key, which the REST API requires. None or empty: no key.

    Raises:
        InvalidCredentialsError: ``key_id`` is empty or not safe in a header, ``secret`` is empty or not
            base64, or ``developer_key`` is not safe in a header.
        TypeError: An argument has another type.

    Source: https://docs.remote.it/developer-tools/authentication
    """

    __slots__ = ("_developer_key", "_hmac", "_key_id", "_path", "_profile", "_source")

    _developer_key: str | None
    _hmac: hmac.HMAC
    _key_id: str
    _path: Path | None
    _profile: str | None
    _source: Source

    def __init__(self, key_id: str, secret: str | bytes, developer_key: str | None = None) -> None:
        unchecked = UncheckedKey(key_id, secret, developer_key, source="arguments")
        # An error raised below must not find them among the locals of this frame.
        del secret, developer_key
        self._set(unchecked)

    @classmethod
    def load(cls, profile: str | None = None, path: str | os.PathLike[str] | None = None) -> Credentials:
        """Load credentials from the environment or from the credentials file.

        The environment (``R3_ACCESS_KEY_ID``, ``R3_SECRET_ACCESS_KEY``, ``R3_DEVELOPER_API_KEY``; an empty
        variable counts as unset) comes first, unless ``profile``, ``REMOTEIT_PROFILE`` or ``path`` is given.
        A profile never takes a value from another profile or from the environment.

        Args:
            profile: The section of the file, case-sensitive. None: ``REMOTEIT_PROFILE``, else the default
                profile, which is ``[DEFAULT]``, ``[default]`` or the keys above the first section.
            path: The file; ``~`` is expanded. None: ``REMOTEIT_CREDENTIALS_FILE``, else
                ``~/.remoteit/credentials``.

        Returns:
            The credentials, with their source in ``source``, ``path`` and ``profile``.

        Raises:
            CredentialsNotFoundError: The file or the profile does not exist.
            CredentialsFileError: The file cannot be read or parsed.
            InvalidCredentialsError: A value is missing or malformed.

        Source: https://docs.remote.it/developer-tools/authentication
        """
        if profile is None:
            profile = os.environ.get("REMOTEIT_PROFILE") or None
        unchecked = read_environment() if profile is None and path is None else None
        if unchecked is not None:
            return cls._make(unchecked)
        name = DEFAULT_PROFILE if profile is None else profile
        file = resolve_path(path, name)
        rereads = Rereads(file)
        while True:
            try:
                return cls._make(read_profile(file, name))
            except CredentialsError:
                if not rereads.wait():
                    raise

    @classmethod
    def _make(cls, unchecked: UncheckedKey) -> Credentials:
        credentials = cls.__new__(cls)
        credentials._set(unchecked)  # noqa: SLF001 - __init__ would name the arguments, not the file
        return credentials

    def _set(self, unchecked: UncheckedKey) -> None:
        for slot, value in (
            ("_key_id", _check_key_id(unchecked)),
            ("_hmac", _check_secret(unchecked)),
            ("_developer_key", _check_developer_key(unchecked)),
            ("_source", unchecked.source),
            ("_path", unchecked.path),
            ("_profile", unchecked.profile),
        ):
            object.__setattr__(self, slot, value)

    @property
    def key_id(self) -> str:
        """The access key's id, which is public."""
        return self._key_id

    @property
    def developer_key(self) -> str | None:
        """The developer key, for the header of REST requests. It is a secret too: do not print it."""
        return self._developer_key

    @property
    def source(self) -> Source:
        """The source of the credentials: ``"arguments"``, ``"environment"`` or ``"file"``."""
        return self._source

    @property
    def path(self) -> Path | None:
        """The file that the credentials were loaded from, if any."""
        return self._path

    @property
    def profile(self) -> str | None:
        """The profile that the credentials were loaded from, if any."""
        return self._profile

    def sign(self, data: bytes) -> bytes:
        """Compute the HMAC-SHA256 of some bytes. Threads may share one object.

        Args:
            data: The encoded signing string (cavage) or signature base (RFC 9421).

        Returns:
            32 bytes.

        Source: RFC 2104; RFC 9421, section 3.3.3.
        """
        mac = self._hmac.copy()
        mac.update(data)
        return mac.digest()

    def __repr__(self) -> str:
        # Tools that print the locals of a traceback meet objects whose constructor raised.
        key_id = getattr(self, "_key_id", "")
        short = key_id if len(key_id) <= 8 else f"{key_id[:4]}…{key_id[-4:]}"  # noqa: PLR2004 - 4 + 4
        return f"{type(self).__name__}(key_id={short!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Credentials):
            return NotImplemented
        return (
            self._key_id == other._key_id
            and self._developer_key == other._developer_key
            and hmac.compare_digest(self.sign(b""), other.sign(b""))
        )

    def __hash__(self) -> int:
        return hash(self._key_id)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"Credentials are immutable; create new ones instead of setting {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"Credentials are immutable; {name} cannot be deleted")

    def __copy__(self) -> Credentials:
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> Credentials:
        return self

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError(
            "Credentials cannot be pickled: they hold a secret; load them in each process instead"
        )


class _Location(TypedDict):
    path: Path | None
    profile: str | None
    key: str


def _location(unchecked: UncheckedKey, entry: str, argument: str) -> _Location:
    return {
        "path": unchecked.path,
        "profile": unchecked.profile,
        "key": argument if unchecked.source == "arguments" else entry,
    }


def _check_key_id(unchecked: UncheckedKey) -> str:
    location = _location(unchecked, KEY_ID, "key_id")
    key_id = unchecked.key_id
    if key_id is None and unchecked.source == "file":
        raise InvalidCredentialsError(f"this entry is missing; add it ({HOW_TO_GET_A_KEY})", **location)
    if not isinstance(key_id, str):
        raise TypeError(f"key_id must be str, not {type(key_id).__name__}")
    if not _HEADER_SAFE.fullmatch(key_id):
        raise InvalidCredentialsError(
            'a key id must be non-empty visible ASCII without spaces, " and \\; '
            f"copy it again ({HOW_TO_GET_A_KEY})",
            **location,
        )
    return key_id


def _check_secret(unchecked: UncheckedKey) -> hmac.HMAC:
    location = _location(unchecked, SECRET, "secret")
    if unchecked.secret is None and unchecked.source == "file":
        raise InvalidCredentialsError(f"this entry is missing; add it ({HOW_TO_GET_A_KEY})", **location)
    if not isinstance(unchecked.secret, str | bytes):
        raise TypeError(f"secret must be str (base64) or bytes, not {type(unchecked.secret).__name__}")
    if unchecked.secret == b"" or (isinstance(unchecked.secret, str) and not unchecked.secret.strip()):
        raise InvalidCredentialsError(f"the secret is empty; add it ({HOW_TO_GET_A_KEY})", **location)
    mac = _keyed_hmac(unchecked.secret)
    if mac is None:
        raise InvalidCredentialsError(
            f"the secret is not base64; copy all of it, or create a new key ({HOW_TO_GET_A_KEY})", **location
        )
    return mac


def _check_developer_key(unchecked: UncheckedKey) -> str | None:
    if unchecked.developer_key is None or unchecked.developer_key == "":
        return None
    if not isinstance(unchecked.developer_key, str):
        raise TypeError(f"developer_key must be str or None, not {type(unchecked.developer_key).__name__}")
    if not _HEADER_SAFE.fullmatch(unchecked.developer_key):
        raise InvalidCredentialsError(
            'a developer key must be visible ASCII without spaces, " and \\; copy it again from your '
            "remote.it account, or remove it if you do not use the REST API",
            **_location(unchecked, DEVELOPER_KEY, "developer_key"),
        )
    return unchecked.developer_key


def _keyed_hmac(secret: str | bytes) -> hmac.HMAC | None:
    """Decode the secret and start an HMAC with it.

    Returns None for text that is not base64: an error raised here would have the secret among its locals.
    """
    if isinstance(secret, bytes):
        return hmac.new(secret, digestmod="sha256")
    match = _BASE64.fullmatch(secret.strip())
    if match is None or len(match[1]) % 4 == 1 or (match[2] and len(match[0]) % 4):
        return None
    standard = match[1].replace("-", "+").replace("_", "/") + "=" * (-len(match[1]) % 4)
    return hmac.new(base64.b64decode(standard), digestmod="sha256")
