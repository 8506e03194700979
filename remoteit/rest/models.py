"""What the legacy REST API answers (API.md, section 1): texts there, Python's own types here.

Only the id of a service is sure to be there. Fields that no model names are kept, under the API's own names.
"""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, cast
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from generated_client._runtime.scalars import DateTime


def _none_where_blank(value: object) -> object:
    return None if value == "" else value


def _text_or_none(value: object) -> str | None:
    return value or None if isinstance(value, str) else None


Blank = BeforeValidator(_none_where_blank)
Text: TypeAlias = Annotated[str | None, Blank]
Number: TypeAlias = Annotated[int | None, Blank]
Moment: TypeAlias = Annotated[DateTime | None, Blank]
Said: TypeAlias = Annotated[str | None, BeforeValidator(_text_or_none)]
"""A text of a refusal, which must not be lost for a text that is none."""


class _Model(BaseModel):
    # As in the generated models: one that nobody uses costs nothing.
    model_config = ConfigDict(coerce_numbers_to_str=True, defer_build=True, extra="allow")


class RestConnection(_Model):
    """A connection to a service."""

    id: Text = Field(None, alias="connectionid")
    "Id of the connection, which `disconnect` takes."
    service_id: str = Field(alias="deviceaddress")
    "Id of the service that is connected to."
    expires_in: Number = Field(None, alias="expirationsec")
    "Seconds that the connection lasts."
    url: str | None = None
    "Address in full, the API's `proxy`, like `http://proxy18.rt3.io:38575`."
    host: str | None = None
    "Host to connect to."
    port: int | None = None
    "Port to connect to; None for a reverse proxy, whose address has none."
    reverse: bool = False
    "Whether this is a reverse proxy: a web service's, which is public and has a host name of its own."

    @model_validator(mode="before")
    @classmethod
    def _split_proxy(cls, answer: Any) -> Any:
        if not isinstance(answer, dict):
            return answer
        fields = cast("dict[str, Any]", answer)
        # Fields of these names that the API may send mean something else: older answers have a list `url`.
        return {**fields, **_parts_of(fields.get("proxy"))}


def _parts_of(proxy: object) -> dict[str, object]:
    if proxy is None or proxy == "":
        return {"url": None, "host": None, "port": None, "reverse": False}
    try:
        parts = urlsplit(proxy if "://" in proxy else f"//{proxy}") if isinstance(proxy, str) else None
        if parts is not None and parts.hostname:
            port = parts.port
            return {"url": proxy, "host": parts.hostname, "port": port, "reverse": port is None}
    except ValueError:  # a port that is no number, or a bracket that stands alone
        pass
    raise ValueError("`proxy` is no address")


class RestDevice(_Model):
    """A device or one of its services, each an entry of its own."""

    id: str = Field(alias="deviceaddress")
    "Id of the device, which is that of its bulk service too, or of the service."
    name: Text = Field(None, alias="devicealias")
    "Name given to it; change it with `rename`."
    owner: Text = Field(None, alias="ownerusername")
    "E-mail address of the account that owns it."
    type: Text = Field(None, alias="devicetype")
    "Code of what it is, as the API gives it."
    title: Text = Field(None, alias="servicetitle")
    "What kind of service it is, like `SSH`; `Bulk Service` is the device itself."
    state: Text = Field(None, alias="devicestate")
    "`active` or `inactive`."
    external_address: Text = Field(None, alias="devicelastip")
    "Address that the device was last seen at from outside."
    internal_address: Text = Field(None, alias="lastinternalip")
    "Address of the device in its own network."
    hardware_id: Text = Field(None, alias="hardwareid")
    "Hardware id that the device was registered with."
    port: Number = None
    "Port that the service listens on; None for a device."
    region: Text = Field(None, alias="georegion")
    "Part of the world that the device was last seen in."
    shared: Text = None
    "Whether it is shared, in the API's words, like `shared-from` and `not-shared`."
    created: Moment = Field(None, alias="createdate")
    "When it was created."
    last_contacted: Moment = Field(None, alias="lastcontacted")
    "When it last reported to remote.it."


class Verdict(_Model):
    """What every answer holds: whether the call went well, and if not why."""

    status: bool
    reason: Said = None
    code: Said = None


class ConnectAnswer(Verdict):
    """The answer of `POST /device/connect`."""

    connection: RestConnection
    connection_id: Text = Field(None, alias="connectionid")
    "Where older answers have it."


class DevicesAnswer(Verdict):
    """The answer of `GET /device/list/all`."""

    devices: list[RestDevice]


class LoginAnswer(Verdict):
    """The answer of `POST /user/login`."""

    # The pattern is that of what a header can carry.
    token: str = Field(pattern="^[!-~]+$", repr=False)
