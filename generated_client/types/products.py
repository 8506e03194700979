# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `products.graphql`."""

from pydantic import Field

from .._runtime.models import BaseModel, PageModel
from .._runtime.scalars import DateTime
from ..enums import DeviceProductStatus
from ..types.catalogue import PlatformType


class ApplicationTypeReference(BaseModel):
    """An application type, as services of products name it. Kind of service, such as SSH or HTTP,
    with its usual port and protocol."""

    id: int
    "Numeric id, used in `Service.application`: 28 is SSH, 8 is HTTPS."
    name: str
    "Display name, such as `SSH`."


class DeviceProductService(BaseModel):
    """Service that devices registered from a product get. Inferred from the vendor's app, not
    introspected."""

    id: str
    "Id of the product's service, for `removeDeviceProductService`. Inferred from the vendor's app, not introspected."
    name: str
    "Display name. Inferred from the vendor's app, not introspected."
    type_: ApplicationTypeReference | None = Field(alias="type")
    "Kind of service; null if unknown. Inferred from the vendor's app, not introspected."
    port: int | None
    "Port that the service listens on; null for the usual port of its kind. Inferred from the vendor's app, not introspected."
    enabled: bool
    "Whether the service is enabled on a new device. Inferred from the vendor's app, not introspected."


class DeviceProduct(BaseModel):
    """A device product, as lists show it. Template that devices are registered from: a platform,
    tags and services, and a registration code. Inferred from the vendor's app, not
    introspected."""

    id: str
    "Id of the product. Inferred from the vendor's app, not introspected."
    name: str
    "Display name. Inferred from the vendor's app, not introspected."
    platform: PlatformType | None
    "Platform of the devices; null if unknown. Inferred from the vendor's app, not introspected."
    status: DeviceProductStatus
    "Whether the product can still be changed. Inferred from the vendor's app, not introspected."
    registration_code: str | None
    "Code that registers a device from this product; null if there is none yet. Inferred from the vendor's app, not introspected."
    tags: list[str] | None
    "Tags that registered devices get; null if not stated. Inferred from the vendor's app, not introspected."
    created: DateTime
    "When the product was created (ISO 8601). Inferred from the vendor's app, not introspected."
    updated: DateTime
    "When the product was last changed (ISO 8601). Inferred from the vendor's app, not introspected."
    services: list[DeviceProductService]
    "Services that registered devices get. Inferred from the vendor's app, not introspected."


class DeviceProductDetails(DeviceProduct):
    """A device product in full. Template that devices are registered from: a platform, tags and
    services, and a registration code. Inferred from the vendor's app, not introspected."""

    registration_command: str | None
    "Shell command that installs and registers a device from this product; null if there is none yet. Inferred from the vendor's app, not introspected."


class DeviceProductPage(PageModel[DeviceProduct]):
    """A page of device products. One page of device products. Inferred from the vendor's app, not
    introspected."""

    items: list[DeviceProduct]
    "Device products of this page. Inferred from the vendor's app, not introspected."
    total: int
    "Number of items that match the filters, over all pages. Inferred from the vendor's app, not introspected."
    has_more: bool
    "Whether another page follows; it starts at `from + size`. Inferred from the vendor's app, not introspected."
    last: str | None
    "Id of the last item on this page, to pass as `after`; null if the page is empty. Inferred from the vendor's app, not introspected."
