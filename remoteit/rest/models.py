"""Models of the legacy REST API's responses (docs/api-notes.md, "REST"), with Python types for its strings.

Only the id of a service is always present. Fields without a model are kept under the API's names.
"""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, cast
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from generated_client._runtime.scalars import DateTime


def _blank_to_none(value: object) -> object:
    return None if value == "" else value


def _keep_text(value: object) -> str | None:
    return value or None if isinstance(value, str) else None


Blank = BeforeValidator(_blank_to_none)
OptionalText: TypeAlias = Annotated[str | None, Blank]
OptionalNumber: TypeAlias = Annotated[int | None, Blank]
OptionalTime: TypeAlias = Annotated[DateTime | None, Blank]
ErrorText: TypeAlias = Annotated[str | None, BeforeValidator(_keep_text)]
"""Error text; non-string values become None instead of failing validation."""


class _Model(BaseModel):
    # As in the generated models, a model is built on first use.
    model_config = ConfigDict(
        coerce_numbers_to_str=True, defer_build=True, extra="allow", populate_by_name=True
    )

    @model_validator(mode="before")
    @classmethod
    def _prefer_aliases(cls, values: Any) -> Any:
        """Drop a field of the API that has the name of another field here: a dump cannot hold both."""
        if not isinstance(values, dict):
            return values
        given = cast("dict[str, Any]", values)
        hidden = {name for name, field in cls.model_fields.items() if name in given and field.alias in given}
        return {name: value for name, value in given.items() if name not in hidden} if hidden else given


class RestConnection(_Model):
    """A connection to a service."""

    id: OptionalText = Field(None, alias="connectionid")
    "Id of the connection, for `disconnect`."
    service_id: str = Field(alias="deviceaddress")
    "Id of the service."
    expires_in: OptionalNumber = Field(None, alias="expirationsec")
    "Seconds that the connection lasts."
    url: str | None = None
    "The full address, the API's `proxy`, e.g. `http://proxy18.rt3.io:38575`."
    host: str | None = None
    "Host to connect to."
    port: int | None = None
    "Port to connect to; None for a reverse proxy, whose address has no port."
    reverse: bool = False
    "Whether this is the reverse proxy of a web service, which is public and has its own host name."

    @model_validator(mode="before")
    @classmethod
    def _split_proxy(cls, response: Any) -> Any:
        if not isinstance(response, dict):
            return response
        fields = cast("dict[str, Any]", response)
        if "proxy" not in fields and fields.keys() & {"reverse", "service_id"}:
            return fields  # not a response, but what was read from one
        # The API's own fields of these names mean something else: older responses have a list `url`.
        return {**fields, **_split_address(fields.get("proxy"))}


def _split_address(proxy: object) -> dict[str, object]:
    if proxy is None or proxy == "":
        return {"url": None, "host": None, "port": None, "reverse": False}
    try:
        parts = urlsplit(proxy if "://" in proxy else f"//{proxy}") if isinstance(proxy, str) else None
        if parts is not None and parts.hostname:
            port = parts.port
            return {"url": proxy, "host": parts.hostname, "port": port, "reverse": port is None}
    except ValueError:  # an invalid port, or an unmatched bracket
        pass
    raise ValueError("`proxy` is not a valid address")


class RestDevice(_Model):
    """A device or one of its services; each has its own entry."""

    id: str = Field(alias="deviceaddress")
    "Id of the device, which is also that of its bulk service, or of the service."
    name: OptionalText = Field(None, alias="devicealias")
    "Its name; change it with `rename`."
    owner: OptionalText = Field(None, alias="ownerusername")
    "E-mail address of its owner's account."
    type: OptionalText = Field(None, alias="devicetype")
    "The API's code for its type."
    title: OptionalText = Field(None, alias="servicetitle")
    "The type of service, e.g. `SSH`; `Bulk Service` is the device itself."
    state: OptionalText = Field(None, alias="devicestate")
    "`active` or `inactive`."
    external_address: OptionalText = Field(None, alias="devicelastip")
    "Last public address of the device."
    internal_address: OptionalText = Field(None, alias="lastinternalip")
    "Last address of the device in its local network."
    hardware_id: OptionalText = Field(None, alias="hardwareid")
    "Hardware id that the device was registered with."
    port: OptionalNumber = None
    "Port that the service listens on; None for a device."
    region: OptionalText = Field(None, alias="georegion")
    "Region in which the device was last seen."
    shared: OptionalText = None
    "Whether it is shared, in the API's words, e.g. `shared-from` and `not-shared`."
    created: OptionalTime = Field(None, alias="createdate")
    "When it was created."
    last_contacted: OptionalTime = Field(None, alias="lastcontacted")
    "When it last reported to remote.it."


class RestResponse(_Model):
    """The fields of every response: whether the call succeeded, and if not, why."""

    status: bool
    reason: ErrorText = None
    code: ErrorText = None


class ConnectResponse(RestResponse):
    """The response of `POST /device/connect`."""

    connection: RestConnection
    connection_id: OptionalText = Field(None, alias="connectionid")
    "The place of the id in older responses."


class DevicesResponse(RestResponse):
    """The response of `GET /device/list/all`."""

    devices: list[RestDevice]


class LoginResponse(RestResponse):
    """The response of `POST /user/login`."""

    # The token must fit into a header.
    token: str = Field(pattern="^[!-~]+$", repr=False)
