"""The application types and platforms of the API (docs/api-notes.md), and the sites of sandbox devices.

Assumption: descriptions and URL schemes, and what a platform can run and install, are the sandbox's own; no
source lists them.
"""

from __future__ import annotations

from dataclasses import dataclass

BULK_SERVICE = 35
"""The application type of the bulk service, which shares its id with its device."""

UNKNOWN_PLATFORM = 65535
"""The platform of devices and scripts that do not name one."""


@dataclass(frozen=True)
class ApplicationType:
    """A type of service; with `proxy`, its connections are reverse proxies."""

    id: int
    name: str
    port: int | None
    scheme: str | None = None
    proxy: bool = False
    protocol: str = "TCP"

    @property
    def description(self) -> str:
        """A sentence for lists of types."""
        default_port = f", usually on port {self.port}" if self.port else ""
        return f"{self.name} over {self.protocol}{default_port}."


@dataclass(frozen=True)
class PlatformType:
    """A type of hardware and operating system; the vendor's app offers visible ones for new products."""

    id: int
    name: str
    visible: bool = True


@dataclass(frozen=True)
class Site:
    """The place where a device is; the schema's `Geolocation`."""

    city: str
    country: str
    country_name: str
    continent: str
    continent_name: str
    latitude: float
    longitude: float
    timezone: str
    isp: str = "Example Networks"


APPLICATION_TYPES = {
    type_.id: type_
    for type_ in (
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
    type_.id: type_
    for type_ in (
        PlatformType(0, "Windows"),
        PlatformType(256, "Mac"),
        PlatformType(769, "Linux"),
        PlatformType(1072, "Raspberry Pi"),
        PlatformType(1120, "Debian/Ubuntu"),
        PlatformType(1200, "Linux ARM"),
        PlatformType(1205, "OpenWrt"),
        PlatformType(1213, "Android"),
        PlatformType(1219, "Docker"),
        PlatformType(65535, "Unknown", visible=False),
    )
}

PLATFORMS_WITHOUT_SCRIPTS = frozenset({0, 1213})
"""Windows and Android; devices of all other platforms can run scripts."""

APPS_BY_PLATFORM = {769: (39,), 1072: (39, 41), 1120: (38, 39, 41, 43), 1200: (39,), 1219: (38, 41, 43)}
"""The ids of the application types that can be installed, by platform; none on other platforms."""

SITES = (
    Site("Rotterdam", "NL", "Netherlands", "EU", "Europe", 51.92, 4.48, "Europe/Amsterdam"),
    Site("Hamburg", "DE", "Germany", "EU", "Europe", 53.55, 9.99, "Europe/Berlin"),
    Site("Zürich", "CH", "Switzerland", "EU", "Europe", 47.37, 8.54, "Europe/Zurich"),
    Site("Gdańsk", "PL", "Poland", "EU", "Europe", 54.35, 18.65, "Europe/Warsaw"),
    Site("Leeds", "GB", "United Kingdom", "EU", "Europe", 53.80, -1.55, "Europe/London"),
    Site("Osaka", "JP", "Japan", "AS", "Asia", 34.69, 135.50, "Asia/Tokyo"),
    Site("Fresno", "US", "United States", "NA", "North America", 36.74, -119.79, "America/Los_Angeles"),
    Site("Curitiba", "BR", "Brazil", "SA", "South America", -25.43, -49.27, "America/Sao_Paulo"),
    Site("Perth", "AU", "Australia", "OC", "Oceania", -31.95, 115.86, "Australia/Perth"),
)
