# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime


class ConnectLinkFields(BaseModel):
    """Persistent public URL of a service, created with `setConnectLink`."""

    code: str
    "Code that identifies the link."
    url: str
    "Public URL of the link."
    enabled: bool
    "Whether the link can be used."
    allow: list[str]
    "Sources that may use the link; see also `deny`."
    deny: list[str]
    "Sources that may not use the link; see also `allow`."
    password: str | None
    "Password that visitors must enter; null if none."
    created: DateTime
    "When the link was created (ISO 8601)."
