# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class DeviceColumns(BaseModel):
    """The free columns of a device, which are attributes too. Registered machine with its
    services. A device and its bulk service have the same id."""

    category_a: str | None
    "Custom category column A, stored in the attribute `$remoteit.categoryA`; null if not set."
    category_b: str | None
    "Custom category column B, stored in the attribute `$remoteit.categoryB`; null if not set."
    category_c: str | None
    "Custom category column C, stored in the attribute `$remoteit.categoryC`; null if not set."
    category_d: str | None
    "Custom category column D, stored in the attribute `$remoteit.categoryD`; null if not set."
    category_e: str | None
    "Custom category column E, stored in the attribute `$remoteit.categoryE`; null if not set."
    status_a: str | None
    "Custom status column A, stored in the attribute `$remoteit.statusA`; null if not set."
    status_b: str | None
    "Custom status column B, stored in the attribute `$remoteit.statusB`; null if not set."
    status_c: str | None
    "Custom status column C, stored in the attribute `$remoteit.statusC`; null if not set."
    status_d: str | None
    "Custom status column D, stored in the attribute `$remoteit.statusD`; null if not set."
    status_e: str | None
    "Custom status column E, stored in the attribute `$remoteit.statusE`; null if not set."
