"""What round trips reach for: things of the sandbox's fleet, a clock to move, and how refusals look."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from remoteit import GraphQLError

if TYPE_CHECKING:
    from collections.abc import Generator

    from remoteit.sandbox import Sandbox
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.devices import Device, Service

ME = "ada@example.com"
FRIEND = "grace@example.net"
COMPANY = "ops@northwind.example"
"""An organisation's account, which the caller administers."""
HARBOUR = "desk@harbour.example"
"""An organisation's account, in which the caller may look at cameras and no more."""

SSH = 28
HTTP = 7
UDP_TUNNEL = 32770


class Clock:
    """A sandbox's clock, which stands still until a test moves `now` on."""

    def __init__(self) -> None:
        self.now = time.time()

    def __call__(self) -> float:
        return self.now


@contextmanager
def expect_error(code: str) -> Generator[None]:
    """The call inside is answered with one GraphQL error of this code, under HTTP status 200."""
    with pytest.raises(GraphQLError) as caught:
        yield
    assert (caught.value.codes, caught.value.status) == ((code,), 200)
    assert caught.value.errors[0]["message"]


def account(sandbox: Sandbox, email: str = ME) -> Account:
    """The account with this address."""
    found = sandbox.backend.account_by_email(email)
    assert found is not None
    return found


def own_device(sandbox: Sandbox) -> Device:
    """A device of the caller's own, online with all its services."""
    return next(device for device in sandbox.backend.devices.values() if device.owner is account(sandbox))


def offline_device(sandbox: Sandbox) -> Device:
    """A device of the caller's own that is offline."""
    mine = account(sandbox)
    return next(
        device for device in sandbox.backend.devices.values() if device.owner is mine and not device.online
    )


def shared_device(sandbox: Sandbox) -> Device:
    """A device of another owner, online, that is shared with the caller."""
    friend = account(sandbox, FRIEND)
    return next(
        device for device in sandbox.backend.devices.values() if device.owner is friend and device.online
    )


def service(device: Device, application: int = SSH) -> Service:
    """The device's service of an application type."""
    return next(service for service in device.services if service.application == application)
