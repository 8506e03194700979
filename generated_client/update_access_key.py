# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import AccessKeyFields
from .operation import Operation


class UpdateAccessKey(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    update_access_key: Optional["AccessKeyFields"]
    "Enables or disables an access key."


UPDATE_ACCESS_KEY: Operation["AccessKeyFields"] = Operation(
    name="UpdateAccessKey",
    kind="mutation",
    document="""\
mutation UpdateAccessKey($key: String!, $enabled: Boolean!) {
  updateAccessKey(key: $key, enabled: $enabled) {
    ...AccessKeyFields
  }
}

fragment AccessKeyFields on AccessKey {
  key
  enabled
  created
  lastUsed
}
""",
    model=UpdateAccessKey,
    path=("update_access_key",),
    nullable=False,
)
