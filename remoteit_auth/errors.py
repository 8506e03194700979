"""The errors that credentials can give, one class a fault.

    CredentialsError
    ├── CredentialsFileNotFoundError    there is no such file
    ├── UnreadableFileError             it cannot be opened, or is not UTF-8
    │   └── CredentialsDirectoryError   a directory lies in its place
    ├── MalformedFileError              a line is no section, comment or KEY=value
    │   └── DuplicateEntryError
    │       ├── DuplicateProfileError   a section stands twice
    │       └── DuplicateKeyError       a key stands twice in one section
    ├── InvalidProfileNameError         no file can hold a profile of that name
    ├── ProfileNotFoundError            the file holds other profiles; see .available
    ├── MissingKeyError                 a key is not there
    ├── InvalidKeyIdError               no key id can look like that
    ├── InvalidSecretError              the secret is not base64
    │   └── EmptySecretError            the secret is there and empty
    └── InvalidDeveloperKeyError        no developer key can look like that

    UserWarning
    └── CredentialsFileWarning          others on this machine can read the file

A message says where (file, profile, key), what is wrong and what to do next. It never holds a value,
nor a line of the file, since a malformed line may be the secret itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class CredentialsError(Exception):
    """Credentials that cannot be found, read or used.

    Args:
        message: One sentence: what is wrong, and what to do next.
        path: The credentials file, where one is concerned.
        profile: The profile, where one is concerned.
        key: The name of the file entry, environment variable or argument at fault.

    Attributes:
        path: As given, or None.
        profile: As given, or None.
        key: As given, or None.
    """

    def __init__(
        self, message: str, *, path: Path | None = None, profile: str | None = None, key: str | None = None
    ) -> None:
        where = [] if path is None else [str(path)]
        where += [] if profile is None else [f"profile {profile!r}"]
        where += [] if key is None else [key]
        # The whole text goes into args: pickling calls the class with args and then restores the attributes.
        super().__init__(f"{', '.join(where)}: {message}" if where else message)
        self.path = path
        self.profile = profile
        self.key = key


class CredentialsFileNotFoundError(CredentialsError):
    """There is no credentials file where one was looked for."""


class UnreadableFileError(CredentialsError):
    """The credentials file cannot be opened, or is not UTF-8 text."""


class CredentialsDirectoryError(UnreadableFileError):
    """A directory lies where the credentials file should be."""


class MalformedFileError(CredentialsError):
    """A line of the credentials file is no section, no comment and no ``KEY=value`` of one line."""


class DuplicateEntryError(MalformedFileError):
    """The credentials file says the same thing twice, so that it is unclear which one counts."""


class DuplicateProfileError(DuplicateEntryError):
    """A section stands twice in the credentials file."""


class DuplicateKeyError(DuplicateEntryError):
    """A key stands twice in one section of the credentials file."""


class InvalidProfileNameError(CredentialsError):
    """The profile's name is one that no credentials file can hold."""


class ProfileNotFoundError(CredentialsError):
    """The credentials file does not hold the profile that was asked for.

    Args:
        message: One sentence: what is wrong, and what to do next.
        path: The credentials file.
        profile: The profile that was asked for.
        available: The profiles that the file does hold.

    Attributes:
        available: As given, in the order of the file.
    """

    def __init__(
        self,
        message: str,
        *,
        path: Path | None = None,
        profile: str | None = None,
        available: Iterable[str] = (),
    ) -> None:
        super().__init__(message, path=path, profile=profile)
        self.available = tuple(available)


class MissingKeyError(CredentialsError):
    """A key that is needed is not there."""


class InvalidKeyIdError(CredentialsError):
    """The key id is empty, or holds characters that could break out of the signature header."""


class InvalidSecretError(CredentialsError):
    """The secret is not base64."""


class EmptySecretError(InvalidSecretError):
    """The secret is there and empty."""


class InvalidDeveloperKeyError(CredentialsError):
    """The developer key holds characters that a header cannot carry."""


class CredentialsFileWarning(UserWarning):
    """The credentials file can be read by others on this machine."""
