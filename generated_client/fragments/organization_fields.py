# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..enums import (
    AuthenticationProvider,
)
from ..scalars import DateTime
from .user_fields import UserFields


class OrganizationFields(BaseModel):
    """Organisation: an account whose devices are managed by members with roles."""

    id: str
    "Id of the organisation, which is its owner's account id; pass it to `login.account`."
    name: str
    "Display name of the organisation, set with `setOrganization`."
    account: "UserFields"
    "Account that owns the organisation."
    domain: str | None
    "Email domain of the organisation, used for single sign-on; null if not set."
    verified: bool
    "Whether control of `domain` is verified."
    providers: list[AuthenticationProvider] | None
    "Sign-in providers that the organisation uses; null if not set."
    logo_url: str | None
    "URL of the organisation's logo; null if not set."
    color: str | None
    "Brand colour of the organisation, as text; null if not set."
    created: DateTime
    "When the organisation was created, ISO 8601 in UTC."
