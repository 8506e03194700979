# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class DeviceColumns(BaseModel):
    """The free columns of a device, which are attributes too. A registered machine with its
    services; it shares its id with its bulk service."""

    category_a: str | None
    "Free category column A, kept in the attribute `$remoteit.categoryA`; null where it is not set."
    category_b: str | None
    "Free category column B, kept in the attribute `$remoteit.categoryB`; null where it is not set."
    category_c: str | None
    "Free category column C, kept in the attribute `$remoteit.categoryC`; null where it is not set."
    category_d: str | None
    "Free category column D, kept in the attribute `$remoteit.categoryD`; null where it is not set."
    category_e: str | None
    "Free category column E, kept in the attribute `$remoteit.categoryE`; null where it is not set."
    status_a: str | None
    "Free status column A, kept in the attribute `$remoteit.statusA`; null where it is not set."
    status_b: str | None
    "Free status column B, kept in the attribute `$remoteit.statusB`; null where it is not set."
    status_c: str | None
    "Free status column C, kept in the attribute `$remoteit.statusC`; null where it is not set."
    status_d: str | None
    "Free status column D, kept in the attribute `$remoteit.statusD`; null where it is not set."
    status_e: str | None
    "Free status column E, kept in the attribute `$remoteit.statusE`; null where it is not set."
