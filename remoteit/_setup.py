"""What a client is set up with, from arguments first and the environment second."""

from __future__ import annotations

import platform

import httpx

from remoteit_auth import Credentials
from remoteit_auth import CredentialsError as AuthCredentialsError

from ._url import graphql_url
from ._version import __version__
from .errors import ConfigurationError, CredentialsError

DEFAULT_TIMEOUT = httpx.Timeout(30.0, connect=10.0)

HEADERS = {"User-Agent": f"remoteit-client/{__version__} python/{platform.python_version()}"}


def endpoint(url: str | None) -> str:
    """The GraphQL endpoint of an API, as `graphql_url` finds it.

    Raises:
        ConfigurationError: the URL is none, or sends requests in the clear to another machine.
    """
    try:
        return graphql_url(url)
    except ValueError as error:
        raise ConfigurationError(str(error)) from None


def resolve_credentials(credentials: Credentials | None, profile: str | None) -> Credentials:
    """The credentials given, or those of a profile, or the default ones.

    Raises:
        ConfigurationError: both credentials and a profile were given.
        CredentialsError: there are none, or they are faulty.
    """
    if credentials is None:
        try:
            return Credentials.load(profile)
        except AuthCredentialsError as error:
            raise CredentialsError.of(error) from error
    if profile is not None:
        raise ConfigurationError("give either `profile` or `credentials`, not both")
    return credentials
