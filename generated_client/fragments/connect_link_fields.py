# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime


class ConnectLinkFields(BaseModel):
    """A persistent public URL for a service, made with `setConnectLink`."""

    code: str
    "Code that identifies the link."
    url: str
    "Public address of the link."
    enabled: bool
    "Whether the link can be used at present."
    allow: list[str]
    "Sources that may use the link; compare `deny`."
    deny: list[str]
    "Sources that may not use the link; compare `allow`."
    password: str | None
    "Password that visitors have to give; null where the link has none."
    created: DateTime
    "When the link was made (ISO 8601)."
