# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `attributes.graphql`."""

from typing import Any

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from .._runtime.scalars import Object
from ..types.devices import DeviceColumns


class _AttributesLoginAccount(BaseModel):
    attributes: Object


class _AttributesLogin(BaseModel):
    account: _AttributesLoginAccount | None


class _Attributes(BaseModel):
    login: _AttributesLogin | None


ATTRIBUTES: Operation[Object] = Operation(
    name="Attributes",
    kind="query",
    document="""\
query Attributes($accountId: String, $name: String, $context: String) {
  login {
    account(id: $accountId) {
      attributes(name: $name, context: $context)
    }
  }
}
""",
    model=_Attributes,
    path=("login", "account", "attributes"),
    nullable=False,
)


class _AttributeLoginAccount(BaseModel):
    attribute: Any | None


class _AttributeLogin(BaseModel):
    account: _AttributeLoginAccount | None


class _Attribute(BaseModel):
    login: _AttributeLogin | None


ATTRIBUTE: Operation[Any | None] = Operation(
    name="Attribute",
    kind="query",
    document="""\
query Attribute($name: String!, $accountId: String, $context: String) {
  login {
    account(id: $accountId) {
      attribute(name: $name, context: $context)
    }
  }
}
""",
    model=_Attribute,
    path=("login", "account", "attribute"),
    nullable=True,
)


class DeviceAttributesResult(DeviceColumns):
    """Registered machine with its services. A device and its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    attributes: Object
    "Custom JSON attributes of the device; `$remoteit` contains `categoryA` to `categoryE` and `statusA` to `statusE`."


class _DeviceAttributesLoginAccount(BaseModel):
    device: list[DeviceAttributesResult] | None


class _DeviceAttributesLogin(BaseModel):
    account: _DeviceAttributesLoginAccount | None


class _DeviceAttributes(BaseModel):
    login: _DeviceAttributesLogin | None


DEVICE_ATTRIBUTES: Operation[list[DeviceAttributesResult] | None] = Operation(
    name="DeviceAttributes",
    kind="query",
    document="""\
query DeviceAttributes($id: [String!]!, $accountId: String, $name: String, $context: String) {
  login {
    account(id: $accountId) {
      device(id: $id) {
        id
        attributes(name: $name, context: $context)
        ...DeviceColumns
      }
    }
  }
}

fragment DeviceColumns on Device {
  categoryA
  categoryB
  categoryC
  categoryD
  categoryE
  statusA
  statusB
  statusC
  statusD
  statusE
}
""",
    model=_DeviceAttributes,
    path=("login", "account", "device"),
    nullable=True,
)


class DeviceAttributeResult(BaseModel):
    """Registered machine with its services. A device and its bulk service have the same id."""

    id: str
    "Id of the device and of its bulk service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    attribute: Any | None
    "Value of one attribute of the device; null if not set."


class _DeviceAttributeLoginAccount(BaseModel):
    device: list[DeviceAttributeResult] | None


class _DeviceAttributeLogin(BaseModel):
    account: _DeviceAttributeLoginAccount | None


class _DeviceAttribute(BaseModel):
    login: _DeviceAttributeLogin | None


DEVICE_ATTRIBUTE: Operation[list[DeviceAttributeResult] | None] = Operation(
    name="DeviceAttribute",
    kind="query",
    document="""\
query DeviceAttribute($id: [String!]!, $name: String!, $accountId: String, $context: String) {
  login {
    account(id: $accountId) {
      device(id: $id) {
        id
        attribute(name: $name, context: $context)
      }
    }
  }
}
""",
    model=_DeviceAttribute,
    path=("login", "account", "device"),
    nullable=True,
)


class ServiceAttributesResult(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    attributes: Object
    "Custom JSON attributes of the service; `$remoteit` contains `categoryA` to `categoryE` and `statusA` to `statusE`."


class _ServiceAttributesLoginAccount(BaseModel):
    service: list[ServiceAttributesResult] | None


class _ServiceAttributesLogin(BaseModel):
    account: _ServiceAttributesLoginAccount | None


class _ServiceAttributes(BaseModel):
    login: _ServiceAttributesLogin | None


SERVICE_ATTRIBUTES: Operation[list[ServiceAttributesResult] | None] = Operation(
    name="ServiceAttributes",
    kind="query",
    document="""\
query ServiceAttributes($id: [String!]!, $accountId: String, $name: String, $context: String) {
  login {
    account(id: $accountId) {
      service(id: $id) {
        id
        attributes(name: $name, context: $context)
      }
    }
  }
}
""",
    model=_ServiceAttributes,
    path=("login", "account", "service"),
    nullable=True,
)


class ServiceAttributeResult(BaseModel):
    """Port or application of a device that accepts connections, such as its SSH server."""

    id: str
    "Id of the service: 8 hexadecimal octets such as `80:00:00:00:01:02:03:04`."
    attribute: Any | None
    "Value of one attribute of the service; null if not set."


class _ServiceAttributeLoginAccount(BaseModel):
    service: list[ServiceAttributeResult] | None


class _ServiceAttributeLogin(BaseModel):
    account: _ServiceAttributeLoginAccount | None


class _ServiceAttribute(BaseModel):
    login: _ServiceAttributeLogin | None


SERVICE_ATTRIBUTE: Operation[list[ServiceAttributeResult] | None] = Operation(
    name="ServiceAttribute",
    kind="query",
    document="""\
query ServiceAttribute($id: [String!]!, $name: String!, $accountId: String, $context: String) {
  login {
    account(id: $accountId) {
      service(id: $id) {
        id
        attribute(name: $name, context: $context)
      }
    }
  }
}
""",
    model=_ServiceAttribute,
    path=("login", "account", "service"),
    nullable=True,
)


class _SetAttribute(BaseModel):
    set_attribute: Any | None


SET_ATTRIBUTE: Operation[Any | None] = Operation(
    name="SetAttribute",
    kind="mutation",
    document="""\
mutation SetAttribute($name: String!, $value: Any!, $serviceId: String, $context: String) {
  setAttribute(
    name: $name
    value: $value
    serviceId: $serviceId
    context: $context
  )
}
""",
    model=_SetAttribute,
    path=("set_attribute",),
    nullable=True,
)


class _SetAttributes(BaseModel):
    set_attributes: Object


SET_ATTRIBUTES: Operation[Object] = Operation(
    name="SetAttributes",
    kind="mutation",
    document="""\
mutation SetAttributes($attributes: Object!, $serviceId: String, $context: String) {
  setAttributes(attributes: $attributes, serviceId: $serviceId, context: $context)
}
""",
    model=_SetAttributes,
    path=("set_attributes",),
    nullable=False,
)


class _RemoveAttribute(BaseModel):
    set_attribute: Any | None


REMOVE_ATTRIBUTE: Operation[Any | None] = Operation(
    name="RemoveAttribute",
    kind="mutation",
    document="""\
mutation RemoveAttribute($name: String!, $serviceId: String, $context: String) {
  setAttribute(name: $name, value: null, serviceId: $serviceId, context: $context)
}
""",
    model=_RemoveAttribute,
    path=("set_attribute",),
    nullable=True,
)
