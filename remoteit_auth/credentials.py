"""An access key: its public id, and a secret that can sign and cannot be shown."""

from __future__ import annotations

import hmac
import os
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, final

from remoteit_auth._entries import Entries, Source
from remoteit_auth._environment import read_environment
from remoteit_auth._file import DEFAULT_PROFILE, read_profile
from remoteit_auth._values import checked_developer_key, checked_key_id, checked_secret
from remoteit_auth.errors import CredentialsFileNotFoundError

if TYPE_CHECKING:
    from typing import SupportsIndex

    from remoteit_auth._keyed_hash import KeyedHash


@final
class Credentials:
    r"""An access key of a remote.it account, immutable.

    Two are equal when they sign alike and hold the same developer key. No repr, ``vars()``, pickle or
    error shows the secret; it is kept in a form that signs and that does not hold it as text or bytes.

    Args:
        key_id: The access key's id, visible ASCII without ``"`` and ``\``.
        secret: base64 text as the vendor shows it (standard or url-safe alphabet, padding optional), or
            the raw bytes of the key.
        developer_key: The account's developer key, which the REST paths want. None or empty: none.

    Raises:
        InvalidKeyIdError: ``key_id`` is empty or could break out of a header.
        InvalidSecretError: ``secret`` is not base64; ``EmptySecretError`` where it is empty.
        InvalidDeveloperKeyError: ``developer_key`` could break out of a header.
        TypeError: A value is of another type.

    Source: API.md, Authentication.
    """

    __slots__ = ("_developer_key", "_key_id", "_keyed_hash", "_path", "_profile", "_source")

    _developer_key: str | None
    _key_id: str
    _keyed_hash: KeyedHash
    _path: Path | None
    _profile: str | None
    _source: Source

    def __init__(self, key_id: str, secret: str | bytes, developer_key: str | None = None) -> None:
        entries = Entries(key_id, secret, developer_key, source="arguments")
        # An error raised below must not find them among the locals of this frame.
        del secret, developer_key
        self._take(entries)

    @classmethod
    def load(cls, profile: str | None = None, path: str | os.PathLike[str] | None = None) -> Credentials:
        """Loads credentials from the environment or else from the credentials file.

        The environment (``R3_ACCESS_KEY_ID``, ``R3_SECRET_ACCESS_KEY``, ``R3_DEVELOPER_API_KEY``; an empty
        variable counts as unset) comes first, unless a profile or a file is asked for by name: by
        ``profile``, by ``REMOTEIT_PROFILE`` or by ``path``. A profile never takes a key from another
        profile or from the environment.

        Args:
            profile: The section of the file, case-sensitive. None: ``REMOTEIT_PROFILE``, or else the
                default profile, which is ``[DEFAULT]``, ``[default]`` or keys before any section.
            path: The file; ``~`` is expanded. None: ``REMOTEIT_CREDENTIALS_FILE``, or else
                ``~/.remoteit/credentials``.

        Returns:
            The credentials, which remember where they came from.

        Raises:
            CredentialsError: Nothing usable was found; each fault has its own subclass.

        Source: API.md, Authentication.
        """
        named = profile if profile is not None else os.environ.get("REMOTEIT_PROFILE") or None
        entries = read_environment() if named is None and path is None else None
        if entries is None:
            name = DEFAULT_PROFILE if named is None else named
            file = path if path is not None else os.environ.get("REMOTEIT_CREDENTIALS_FILE") or None
            entries = read_profile(_expanded(file, name), name)
        credentials = cls.__new__(cls)
        credentials._take(entries)  # noqa: SLF001 - __init__ would name the arguments, not the file
        return credentials

    def _take(self, entries: Entries) -> None:
        for slot, value in (
            ("_key_id", checked_key_id(entries)),
            ("_keyed_hash", checked_secret(entries)),
            ("_developer_key", checked_developer_key(entries)),
            ("_source", entries.source),
            ("_path", entries.path),
            ("_profile", entries.profile),
        ):
            object.__setattr__(self, slot, value)

    @property
    def key_id(self) -> str:
        """The access key's id, which is public."""
        return self._key_id

    @property
    def developer_key(self) -> str | None:
        """The developer key, for the REST paths' header. It is a secret too: do not print it."""
        return self._developer_key

    @property
    def source(self) -> Source:
        """Where these came from: ``"arguments"``, ``"environment"`` or ``"file"``."""
        return self._source

    @property
    def path(self) -> Path | None:
        """The file that these came from, if from a file."""
        return self._path

    @property
    def profile(self) -> str | None:
        """The profile that these came from, if from a file."""
        return self._profile

    def sign(self, data: bytes) -> bytes:
        """Computes the HMAC-SHA256 of some bytes, so that the key never has to leave this object.

        Args:
            data: The signing string or signature base, encoded.

        Returns:
            32 bytes.

        Source: RFC 2104; RFC 9421, section 3.3.3.
        """
        return self._keyed_hash.digest(data)

    def __repr__(self) -> str:
        # Tools that print the locals of a traceback meet objects whose constructor raised.
        key_id = getattr(self, "_key_id", "")
        shown = key_id if len(key_id) <= 8 else f"{key_id[:4]}…{key_id[-4:]}"  # noqa: PLR2004 - 4 + 4
        return f"{type(self).__name__}(key_id={shown!r})"

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
        raise AttributeError(f"Credentials are immutable; make new ones instead of setting {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"Credentials are immutable; {name} cannot be deleted")

    def __copy__(self) -> Credentials:
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> Credentials:
        return self

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError(
            "Credentials cannot be pickled, for they hold a secret; load them where they are used"
        )


def _expanded(path: str | os.PathLike[str] | None, profile: str) -> Path:
    given = Path("~/.remoteit/credentials" if path is None else path)
    try:
        return given.expanduser()
    except RuntimeError:
        raise CredentialsFileNotFoundError(
            "there is no home directory to look in; give the path in full", path=given, profile=profile
        ) from None
