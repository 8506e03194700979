# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class UserFields(BaseModel):
    """A user named by another object, reduced to id and email address."""

    id: str
    "Account id of the user."
    email: str | None
    "Email address of the user; null where it is not known to the caller."
