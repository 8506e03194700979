# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime


class AccessKeyFields(BaseModel):
    """A key pair that signs API requests, without its secret."""

    key: str
    "Id of the key, sent as `keyId` in signatures and passed to update or delete the key."
    enabled: bool
    "Whether the key is accepted; change it with `updateAccessKey`."
    created: DateTime
    "When the key was created (ISO 8601)."
    last_used: DateTime | None
    "When the key last signed a request (ISO 8601); null if never."
