# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .base_model import BaseModel
from .operation import Operation


class UpdateAccount(BaseModel):
    """Root fields for changes. A Boolean result may be `false` without an error, so check it."""

    update_account: bool
    "Sets the language and time zone of an account."


UPDATE_ACCOUNT: Operation[bool] = Operation(
    name="UpdateAccount",
    kind="mutation",
    document="""\
mutation UpdateAccount($language: String, $timezone: String, $accountId: String) {
  updateAccount(language: $language, timezone: $timezone, accountId: $accountId)
}
""",
    model=UpdateAccount,
    path=("update_account",),
    nullable=False,
)
