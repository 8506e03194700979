"""Other accounts of a sandbox: their devices, and clients that act for them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from remoteit import Client, Credentials
from remoteit.sandbox.rules.access_keys import add_access_key, encode_secret
from tests.roundtrip.fleet import ME, account, service

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from remoteit.sandbox import Sandbox
    from remoteit.sandbox.model.devices import Device, Service

T = TypeVar("T")

NOBODY = "80:00:00:00:00:00:00:00"
"""An id that nothing has."""


def device(sandbox: Sandbox, email: str = ME) -> Device:
    """The first device of an account; that of `ME` is online with all its services."""
    owner = account(sandbox, email)
    return next(one for one in sandbox.backend.devices.values() if one.owner is owner)


def ssh(sandbox: Sandbox) -> Service:
    """The SSH service of the first device of `ME`."""
    return service(device(sandbox))


def only(found: Sequence[T] | None) -> T:
    """The single item of a list."""
    assert found is not None
    (item,) = found
    return item


@contextmanager
def acting(sandbox: Sandbox, email: str) -> Generator[Client]:
    """A client that signs with a new key of another account."""
    key = add_access_key(sandbox.backend, account(sandbox, email), sandbox.backend.now())
    with Client(credentials=Credentials(key.key, encode_secret(key)), url=sandbox.url, strict=True) as other:
        yield other
