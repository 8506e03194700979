# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class AccountFields(BaseModel):
    """An account as files, jobs and licences name it. An account: the caller's own, or one
    selected with `account`, such as an organisation."""

    id: str
    "Account id; also the id of the organisation that the account owns."
    email: str | None
    "Email address that the account signs in with."
