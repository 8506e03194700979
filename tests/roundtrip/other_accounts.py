"""Devices of other accounts of a sandbox, and clients that sign with their keys."""

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
"""An id that does not exist."""


def device(sandbox: Sandbox, email: str = ME) -> Device:
    """Return the first device of an account; the device of `ME` is online with all its services."""
    owner = account(sandbox, email)
    return next(device for device in sandbox.backend.devices.values() if device.owner is owner)


def ssh(sandbox: Sandbox) -> Service:
    """Return the SSH service of the first device of `ME`."""
    return service(device(sandbox))


def only(found: Sequence[T] | None) -> T:
    """Return the single item of a list."""
    assert found is not None
    (item,) = found
    return item


@contextmanager
def client_of(sandbox: Sandbox, email: str) -> Generator[Client]:
    """Open a client that signs with a new key of another account."""
    key = add_access_key(sandbox.backend, account(sandbox, email), sandbox.backend.now())
    with Client(credentials=Credentials(key.key, encode_secret(key)), url=sandbox.url, strict=True) as other:
        yield other
