"""The client of a command, made from the shared options."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Generator

    from remoteit import Client

    from .options import State


@contextmanager
def open_client(state: State, **options: Any) -> Generator[Client]:
    """Open a client for the profile, the account and the URL of the options, and close it at the end.

    Args:
        state: the shared options.
        options: further options of `Client`.

    Raises:
        RemoteItError: the URL is not valid, or the credentials are missing or invalid.
    """
    from remoteit import Client  # noqa: PLC0415 - `--help` does not need httpx

    with Client(state.profile, url=state.url, **options) as client:
        yield client if state.account is None else client.for_account(state.account)
