# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `organizations.graphql`."""

from typing import Any

from pydantic import Field

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime
from ..enums import (
    AuthenticationProvider,
    CustomRoleAccess,
    IdentityProviderType,
    LicenseStatus,
    ListOperator,
    RolePermission,
)
from ..types.account import AccountInfo
from ..types.common import User
from ..types.tags import Tag


class ListFilterFields(BaseModel):
    """Condition on a list, as stored; `ListFilter` is its input form."""

    operator: ListOperator
    "Whether any or all of `values` have to be present."
    values: list[Any]
    "Values that are looked for, such as tag names."


class Role(BaseModel):
    """Role that an organisation gives its members: permissions, and the devices they apply to."""

    id: str
    "Id of the role; pass it as `roleId` to `setMember`, or as `id` to `updateRole` and `deleteRole`."
    name: str
    "Display name of the role."
    system: bool
    "Whether the role is built in rather than made by the organisation."
    access: CustomRoleAccess
    "Which of the organisation's devices the role reaches."
    permissions: list[RolePermission]
    "What holders may do with the devices that `access` reaches."
    tag: ListFilterFields | None
    "Tag filter that selects the devices where `access` is `TAG`; null otherwise."
    created: DateTime
    "When the role was created, ISO 8601 in UTC."
    updated: DateTime
    "When the role last changed, ISO 8601 in UTC."


class Member(BaseModel):
    """A member, as an organisation sees it. Membership of one user in one organisation."""

    user: User
    "User who is the member."
    custom_role: Role
    "Role that decides what the member may do and with which devices; built-in or custom."
    license: LicenseStatus
    "Whether the member holds one of the organisation's licences."
    created: DateTime
    "When the user became a member, ISO 8601 in UTC."


class Organization(BaseModel):
    """Organisation: an account whose devices are managed together with members in roles."""

    id: str
    "Id of the organisation, which is its owner's account id; pass it to `login { account(id:) }`."
    name: str
    "Display name of the organisation, set with `setOrganization`."
    account: User
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


class Membership(BaseModel):
    """An organisation that an account has joined, with its role there. Membership of one user in
    one organisation."""

    organization: Organization
    "Organisation that the user is a member of."
    custom_role: Role
    "Role that decides what the member may do and with which devices; built-in or custom."
    license: LicenseStatus
    "Whether the member holds one of the organisation's licences."
    created: DateTime
    "When the user became a member, ISO 8601 in UTC."


class OrganizationDetailsIdentityProvider(BaseModel):
    """Identity provider that an organisation's members sign in with."""

    type_: IdentityProviderType = Field(alias="type")
    "Protocol that the provider speaks."
    client_id: str | None
    "Client id registered with an OpenID Connect provider; null for SAML."
    issuer: str | None
    "Issuer of an OpenID Connect provider, usually a URL; null for SAML."


class OrganizationDetails(Organization):
    """An organisation in full. Organisation: an account whose devices are managed together with
    members in roles."""

    verification_cname: str | None = Field(alias="verificationCNAME")
    "Name of the DNS CNAME record to create to prove control of `domain`."
    verification_value: str | None
    "Value that the DNS record `verificationCNAME` must hold."
    proxy: str | None
    "Proxy setting of the organisation, as given to `setOrganization`; null where none is set."
    identity_provider: OrganizationDetailsIdentityProvider | None
    "Identity provider set up for single sign-on; null where there is none."
    members: list[Member]
    "Members of the organisation with their roles; the owner is in `account`."
    roles: list[Role]
    "Roles that members can hold: built-in ones (`system`) and the organisation's own."
    tags: list[Tag]
    "Tags defined in the organisation's account."
    info: AccountInfo | None
    "Counts of the organisation's devices and sessions; null where the caller may not see them."
