# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from pydantic import Field

from ..base_model import BaseModel
from ..enums import (
    IdentityProviderType,
)
from .account_info_fields import AccountInfoFields
from .member_fields import MemberFields
from .organization_fields import OrganizationFields
from .role_fields import RoleFields
from .tag_fields import TagFields


class OrganizationDetailsIdentityProvider(BaseModel):
    """Identity provider that an organisation's members sign in with."""

    type_: IdentityProviderType = Field(alias="type")
    "Protocol of the provider."
    client_id: str | None
    "Client id registered with an OpenID Connect provider; null for SAML."
    issuer: str | None
    "Issuer of an OpenID Connect provider, usually a URL; null for SAML."


class OrganizationDetails(OrganizationFields):
    """An organisation in full. Organisation: an account whose devices are managed by members with
    roles."""

    verification_cname: str | None = Field(alias="verificationCNAME")
    "Name of the DNS CNAME record that verifies control of `domain`."
    verification_value: str | None
    "Value of the DNS record `verificationCNAME`."
    proxy: str | None
    "Proxy setting of the organisation, as given to `setOrganization`; null if not set."
    identity_provider: Optional["OrganizationDetailsIdentityProvider"]
    "Identity provider for single sign-on; null if none."
    members: list["MemberFields"]
    "Members of the organisation with their roles; the owner is `account`."
    roles: list["RoleFields"]
    "Roles that members can have: built-in (`system`) and custom."
    tags: list["TagFields"]
    "Tags defined in the organisation's account."
    info: Optional["AccountInfoFields"]
    "Counts of the organisation's devices and sessions; null if the caller may not see them."
