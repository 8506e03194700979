# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel


class UserFields(BaseModel):
    """Reference to a user: id and email address."""

    id: str
    "Account id of the user."
    email: str | None
    "Email address of the user; null if the caller cannot see it."
