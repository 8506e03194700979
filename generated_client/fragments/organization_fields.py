# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..enums import (
    AuthenticationProvider,
)
from ..scalars import DateTime
from .user_fields import UserFields


class OrganizationFields(BaseModel):
    """Organisation: an account whose devices are managed together with members in roles."""

    id: str
    "Id of the organisation, which is its owner's account id; pass it to `login { account(id:) }`."
    name: str
    "Display name of the organisation, set with `setOrganization`."
    account: "UserFields"
    "Account that owns the organisation."
    domain: str | None
    "E-mail domain of the organisation, used for single sign-on; null where none is set."
    verified: bool
    "Whether control of `domain` has been proved."
    providers: list[AuthenticationProvider] | None
    "Sign-in providers that the organisation uses; null where none are set."
    logo_url: str | None
    "URL of the organisation's logo; null where none is set."
    color: str | None
    "Brand colour of the organisation, as text; null where none is set."
    created: DateTime
    "When the organisation was created, ISO 8601 in UTC."
