# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class CreateAccessKey(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    create_access_key: "CreateAccessKeyCreateAccessKey"
    "Creates an access key. Only this response contains its secret. An account has at most 2 keys."


class CreateAccessKeyCreateAccessKey(BaseModel):
    """A new access key; the only response that contains its secret."""

    key: str
    "Id of the new key, sent as `keyId` in signatures."
    secret: str
    "Base64 signing secret of the new key. Store it now: it cannot be read again."


CREATE_ACCESS_KEY: Operation["CreateAccessKeyCreateAccessKey"] = Operation(
    name="CreateAccessKey",
    kind="mutation",
    document="""\
mutation CreateAccessKey {
  createAccessKey {
    key
    secret
  }
}
""",
    model=CreateAccessKey,
    path=("create_access_key",),
    nullable=False,
)
