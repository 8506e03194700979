"""Public IP addresses in a text; private, reserved and documentation addresses stay as they are."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING

from .placeholders import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

_IPV4 = re.compile(r"(?:(?<![\w.])|(?<=\\[bfnrt]))(?:\d{1,3}\.){3}\d{1,3}(?!\w|\.\d)", re.ASCII)
_IPV6 = re.compile(r"(?<![0-9A-Fa-f:])[0-9A-Fa-f:]{3,}+(?:\.\d{1,3}){0,3}", re.ASCII)
_VERSION = re.compile(r"version[\"'\\]*\s*[:=]?\s*\[?\s*[\"'\\]*\Z", re.IGNORECASE)
_LOOKBEHIND = 24
"""Characters before an address that may call it a version number."""

_GLOBAL = ip_network("2000::/3")
_NAT64 = ip_network("64:ff9b::/96")


def redact_addresses(text: str, replace: Callable[[Kind, str], str]) -> str:
    """Replace the public IP addresses in a text."""

    def replace_4(match: re.Match[str]) -> str:
        before = text[max(0, match.start() - _LOOKBEHIND) : match.start()]
        if is_version(before) or not is_public(match[0]):
            return match[0]
        return replace(Kind.ADDRESS, match[0])

    if text.count(":") > 1:
        # IPv6 first: such an address may end in an IPv4 address.
        text = _IPV6.sub(lambda match: _replace_6(match[0], replace), text)
    return _IPV4.sub(replace_4, text) if "." in text else text


def is_version(before: str) -> bool:
    """Return whether a text ends by announcing a version number, which may look like an IPv4 address."""
    return _VERSION.search(before) is not None


def is_public(text: str) -> bool:
    """Return whether this is the address of a machine in the internet, or contains one."""
    try:
        address = ip_address(text)
    except ValueError:
        return False
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast
    inner = _embedded(address)
    if inner is not None:
        return is_public(str(inner))
    # The id of a device, 80:00:00:00:01:02:03:04, also reads as an address, of an unused block.
    return address in _GLOBAL and address.is_global


def _embedded(address: IPv6Address) -> IPv4Address | None:
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)


def _replace_6(found: str, replace: Callable[[Kind, str], str]) -> str:
    """Replace what may be an address, with a colon before or after it that belongs to the sentence."""
    for start, end in ((0, 0), (1, 0), (0, 1), (1, 1)):
        address = found[start : len(found) - end]
        around = found[:start] + found[len(found) - end :]
        if not around.strip(":") and address.count(":") > 1 and is_public(address):
            return found[:start] + replace(Kind.ADDRESS, address) + found[len(found) - end :]
    return found
