"""Helpers for round trips: accounts, devices and services of the fleet, a clock, and expected errors."""

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
"""An organization's account, which the caller administers."""
HARBOUR = "desk@harbour.example"
"""An organization's account, in which the caller may only see cameras."""

SSH = 28
HTTP = 7
UDP_TUNNEL = 32770


class Clock:
    """A clock for a sandbox; it stands still until a test changes `now`."""

    def __init__(self) -> None:
        self.now = time.time()

    def __call__(self) -> float:
        return self.now


@contextmanager
def expect_error(code: str) -> Generator[None]:
    """Expect a single GraphQL error with this code and HTTP status 200."""
    with pytest.raises(GraphQLError) as caught:
        yield
    assert (caught.value.codes, caught.value.status) == ((code,), 200)
    assert caught.value.errors[0]["message"]


def account(sandbox: Sandbox, email: str = ME) -> Account:
    """Return the account with this email address."""
    found = sandbox.backend.account_by_email(email)
    assert found is not None
    return found


def own_device(sandbox: Sandbox) -> Device:
    """Return a device of the caller that is online with all its services."""
    return next(device for device in sandbox.backend.devices.values() if device.owner is account(sandbox))


def offline_device(sandbox: Sandbox) -> Device:
    """Return a device of the caller that is offline."""
    mine = account(sandbox)
    return next(
        device for device in sandbox.backend.devices.values() if device.owner is mine and not device.online
    )


def shared_device(sandbox: Sandbox) -> Device:
    """Return an online device of another owner that is shared with the caller."""
    friend = account(sandbox, FRIEND)
    return next(
        device for device in sandbox.backend.devices.values() if device.owner is friend and device.online
    )


def service(device: Device, application: int = SSH) -> Service:
    """Return the device's service of an application type."""
    return next(service for service in device.services if service.application == application)
