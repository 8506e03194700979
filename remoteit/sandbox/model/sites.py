"""The stuff that fleets are made of: sites, and kinds of device with the services they run."""

from __future__ import annotations

from dataclasses import dataclass

from .devices import Site

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


@dataclass(frozen=True)
class Kind:
    """A kind of device: its platform, and each service's application type with its name."""

    label: str
    platform: int
    version: str
    services: tuple[tuple[int, str], ...]
    tag: str


KINDS = (
    Kind("Raspberry Pi", 1072, "5.3.4", ((28, "SSH"), (7, "Dashboard"), (4, "Desktop")), "lab"),
    Kind("Field gateway", 1200, "5.3.2", ((28, "SSH"), (8, "Admin"), (32770, "WireGuard")), "gateway"),
    Kind("Camera", 1205, "4.19.1", ((7, "Live view"), (1, "RTSP")), "camera"),
    Kind("Build server", 1120, "5.3.4", ((28, "SSH"), (8, "Console"), (34, "Files")), "office"),
    Kind("Kiosk PC", 0, "5.2.0", ((5, "Remote desktop"), (34, "Files")), "retail"),
    Kind("NVR", 769, "5.1.7", ((37, "NxWitness"), (28, "SSH"), (8, "Admin")), "camera"),
    Kind("Container host", 1219, "5.3.4", ((28, "SSH"), (38, "Nextcloud"), (1, "Registry")), "office"),
    Kind("Tablet", 1213, "3.8.0", ((1, "ADB"),), "retail"),
    Kind("Studio Mac", 256, "5.0.9", ((4, "Screen"), (28, "SSH")), "office"),
)

TAG_COLOURS = {"camera": 4, "gateway": 7, "lab": 2, "office": 11, "production": 1, "retail": 9}

PORTS = {"RTSP": 554, "Registry": 5000, "ADB": 5555}
"""Ports of services whose application type has no usual one."""
