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
    """Stored filter on a list; `ListFilter` is the input type."""

    operator: ListOperator
    "Whether any or all of `values` must be present."
    values: list[Any]
    "Values to look for, such as tag names."


class Role(BaseModel):
    """Role that an organization gives its members: permissions, and the devices they apply to."""

    id: str
    "Id of the role; pass it as `roleId` to `setMember`, or as `id` to `updateRole` and `deleteRole`."
    name: str
    "Display name of the role."
    system: bool
    "Whether the role is built in rather than custom."
    access: CustomRoleAccess
    "Devices of the organization that the role can access."
    permissions: list[RolePermission]
    "Permissions for the devices that `access` selects."
    tag: ListFilterFields | None
    "Tag filter that selects the devices if `access` is `TAG`; otherwise null."
    created: DateTime
    "When the role was created, ISO 8601 in UTC."
    updated: DateTime
    "When the role last changed, ISO 8601 in UTC."


class Member(BaseModel):
    """A member, as an organization sees it. Membership of one user in one organization."""

    user: User
    "The member."
    custom_role: Role
    "Role of the member, built-in or custom: permissions and the devices they apply to."
    license: LicenseStatus
    "License status of the member within the organization."
    created: DateTime
    "When the user became a member, ISO 8601 in UTC."


class Organization(BaseModel):
    """Organization: an account whose devices are managed by members with roles."""

    id: str
    "Id of the organization, which is its owner's account id; pass it to `login.account`."
    name: str
    "Display name of the organization, set with `setOrganization`."
    account: User
    "Account that owns the organization."
    domain: str | None
    "Email domain of the organization, used for single sign-on; null if not set."
    verified: bool
    "Whether control of `domain` is verified."
    providers: list[AuthenticationProvider] | None
    "Sign-in providers that the organization uses; null if not set."
    logo_url: str | None
    "URL of the organization's logo; null if not set."
    color: str | None
    "Brand color of the organization, as text; null if not set."
    created: DateTime
    "When the organization was created, ISO 8601 in UTC."


class Membership(BaseModel):
    """An organization that an account has joined, with its role there. Membership of one user in
    one organization."""

    organization: Organization
    "Organization that the user is a member of."
    custom_role: Role
    "Role of the member, built-in or custom: permissions and the devices they apply to."
    license: LicenseStatus
    "License status of the member within the organization."
    created: DateTime
    "When the user became a member, ISO 8601 in UTC."


class OrganizationDetailsIdentityProvider(BaseModel):
    """Identity provider that an organization's members sign in with."""

    type_: IdentityProviderType = Field(alias="type")
    "Protocol of the provider."
    client_id: str | None
    "Client id registered with an OpenID Connect provider; null for SAML."
    issuer: str | None
    "Issuer of an OpenID Connect provider, usually a URL; null for SAML."


class OrganizationDetails(Organization):
    """An organization in full. Organization: an account whose devices are managed by members with
    roles."""

    verification_cname: str | None = Field(alias="verificationCNAME")
    "Name of the DNS CNAME record that verifies control of `domain`."
    verification_value: str | None
    "Value of the DNS record `verificationCNAME`."
    proxy: str | None
    "Proxy setting of the organization, as given to `setOrganization`; null if not set."
    identity_provider: OrganizationDetailsIdentityProvider | None
    "Identity provider for single sign-on; null if none."
    members: list[Member]
    "Members of the organization with their roles; the owner is `account`."
    roles: list[Role]
    "Roles that members can have: built-in (`system`) and custom."
    tags: list[Tag]
    "Tags defined in the organization's account."
    info: AccountInfo | None
    "Counts of the organization's devices and sessions; null if the caller may not see them."
