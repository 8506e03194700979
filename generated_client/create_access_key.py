# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class CreateAccessKey(BaseModel):
    """Entry points for changes. A Boolean answer may be `false` without an error, so check it."""

    create_access_key: "CreateAccessKeyCreateAccessKey"
    "Creates an access key; its secret is shown in this answer only. An account has at most 2."


class CreateAccessKeyCreateAccessKey(BaseModel):
    """A newly created access key, the only place where its secret is shown."""

    key: str
    "Id of the new key, sent as `keyId` in signatures."
    secret: str
    "Base64 signing secret of the new key; store it now, since it cannot be read again."


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
