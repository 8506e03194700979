"""The environment of the code under test: the clients that it makes reach the sandbox, and nothing else."""

from __future__ import annotations

import os
import re
import socket
from asyncio.proactor_events import BaseProactorEventLoop
from base64 import b64encode
from contextlib import contextmanager
from ipaddress import ip_address
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest

from .normalize import API

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping

REPLAY_KEY_ID, REPLAY_SECRET, REPLAY_DEVELOPER_KEY = "REPLAY", b"replay", "replay"
"""The key of clients in a replay, which is not valid anywhere."""

REPLAY_ENVIRONMENT = {
    "REMOTEIT_API_URL": API,
    "R3_ACCESS_KEY_ID": REPLAY_KEY_ID,
    "R3_SECRET_ACCESS_KEY": b64encode(REPLAY_SECRET).decode(),
    "R3_DEVELOPER_API_KEY": REPLAY_DEVELOPER_KEY,
}

_CONNECT = (
    (socket.socket, "connect"),
    (socket.socket, "connect_ex"),
    # The event loop of Windows does not use the methods of the socket.
    (BaseProactorEventLoop, "sock_connect"),
)
"""The methods through which Python connects; their last arguments are the socket and the address."""

_PROXY_VARIABLE = re.compile("(?:all|http|https)_proxy", re.IGNORECASE)


@contextmanager
def replace_environment(variables: Mapping[str, str]) -> Generator[None]:
    """Set the variables that clients read, until the block ends.

    The credentials file is replaced too, so that no profile of the developer is read. Proxies are removed.

    Args:
        variables: `REMOTEIT_API_URL` and the three `R3_` variables.
    """
    keys = {name: value for name, value in variables.items() if name.startswith("R3_")}
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory(prefix="remoteit-testing-") as folder:
        file = Path(folder) / "credentials"
        file.touch(mode=0o600)
        lines = ["[DEFAULT]", *(f"{name}={value}" for name, value in keys.items()), ""]
        file.write_text("\n".join(lines), "utf-8")
        for name in filter(_PROXY_VARIABLE.fullmatch, tuple(os.environ)):
            patch.delenv(name)
        patch.delenv("REMOTEIT_PROFILE", raising=False)
        patch.setenv("REMOTEIT_CREDENTIALS_FILE", str(file))
        for name, value in variables.items():
            patch.setenv(name, value)
        yield


@contextmanager
def block_other_hosts(allowed_hosts: Iterable[str] = ()) -> Generator[None]:
    """Reject connections to other machines, until the block ends.

    Connections that are open already, names that are looked up, datagrams without a connection, and libraries
    that open sockets in C, such as uvloop, are not affected.

    Args:
        allowed_hosts: Regular expressions of hosts to allow besides this machine, as pytest-recording
            takes them.
    """
    allowed = [re.compile(pattern) for pattern in allowed_hosts]

    def check(connection: socket.socket, address: Any) -> None:
        if connection.family not in (socket.AF_INET, socket.AF_INET6):
            return
        host = str(address[0])
        if not _is_loopback(host) and not any(pattern.match(host) for pattern in allowed):
            connection.close()  # libraries close it only after an OSError, which they might retry
            raise RuntimeError(
                f"Network is disabled for host {host!r}: this test runs against a sandbox. Code under test"
                " finds its URL in REMOTEIT_API_URL; allow other hosts with --allowed-hosts"
            )

    def guard(connect: Callable[..., Any]) -> Callable[..., Any]:
        def guarded(*arguments: Any) -> Any:
            check(*arguments[-2:])
            return connect(*arguments)

        return guarded

    with pytest.MonkeyPatch.context() as patch:
        for owner, name in _CONNECT:
            # Whatever is there now: another plugin may block the network too.
            patch.setattr(owner, name, guard(getattr(owner, name)))
        yield


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False
