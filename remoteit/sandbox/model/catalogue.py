"""The kinds of service and hardware that the API knows (API.md, section 3).

*(choice)*: descriptions and URL schemes are the sandbox's own, no source lists them.
"""

from __future__ import annotations

from dataclasses import dataclass

BULK_SERVICE = 35
"""Application type of the bulk service, which shares its id with its device."""


@dataclass(frozen=True)
class ApplicationType:
    """One kind of service; `proxy` tells that its connections are reverse proxies."""

    id: int
    name: str
    port: int | None
    scheme: str | None = None
    proxy: bool = False
    protocol: str = "TCP"

    @property
    def description(self) -> str:
        """One sentence for a list of kinds."""
        usual = f", usually on port {self.port}" if self.port else ""
        return f"{self.name} over {self.protocol}{usual}."


@dataclass(frozen=True)
class PlatformType:
    """One kind of hardware and operating system."""

    id: int
    name: str


APPLICATION_TYPES = {
    kind.id: kind
    for kind in (
        ApplicationType(1, "TCP", None),
        ApplicationType(4, "VNC", 5900, "vnc"),
        ApplicationType(5, "RDP", 3389, "rdp"),
        ApplicationType(7, "HTTP", 80, "http", proxy=True),
        ApplicationType(8, "HTTPS", 443, "https", proxy=True),
        ApplicationType(28, "SSH", 22, "ssh"),
        ApplicationType(34, "SMB", 445, "smb"),
        ApplicationType(37, "NxWitness", 7001),
        ApplicationType(38, "Nextcloud", 443, "https"),
        ApplicationType(39, "OpenVPN", 1194),
        ApplicationType(41, "Minecraft", 25565),
        ApplicationType(42, "Admin Panel", 29999, "http"),
        ApplicationType(43, "Terraria", 7777),
        ApplicationType(32769, "UDP", None, protocol="UDP"),
        ApplicationType(32770, "WireGuard", 51820, protocol="UDP"),
        ApplicationType(32771, "Minecraft Bedrock", 19132, protocol="UDP"),
    )
}

PLATFORM_TYPES = {
    kind.id: kind
    for kind in (
        PlatformType(0, "Windows"),
        PlatformType(256, "Mac"),
        PlatformType(769, "Linux"),
        PlatformType(1072, "Raspberry Pi"),
        PlatformType(1120, "Debian/Ubuntu"),
        PlatformType(1200, "Linux ARM"),
        PlatformType(1205, "OpenWrt"),
        PlatformType(1213, "Android"),
        PlatformType(1219, "Docker"),
        PlatformType(65535, "Unknown"),
    )
}
