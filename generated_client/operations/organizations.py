# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `organizations.graphql`."""

from pydantic import Field

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from ..types.organizations import Membership, OrganizationDetails, Role


class _OrganizationLoginAccount(BaseModel):
    organization: OrganizationDetails | None


class _OrganizationLogin(BaseModel):
    account: _OrganizationLoginAccount | None


class _Organization(BaseModel):
    login: _OrganizationLogin | None


ORGANIZATION: Operation[OrganizationDetails | None] = Operation(
    name="Organization",
    kind="query",
    document="""\
query Organization($accountId: String) {
  login {
    account(id: $accountId) {
      organization {
        ...OrganizationDetails
      }
    }
  }
}

fragment AccountInfoFields on AccountInfo {
  devices {
    total
    online
    offline
    licensed
    unlicensed
  }
  sessions {
    inbound
    outbound
  }
}

fragment ListFilterFields on ListFilterType {
  operator
  values
}

fragment MemberFields on OrganizationMember {
  user {
    ...UserFields
  }
  customRole {
    ...RoleFields
  }
  license
  created
}

fragment OrganizationDetails on Organization {
  ...OrganizationFields
  verificationCNAME
  verificationValue
  proxy
  identityProvider {
    type
    clientId
    issuer
  }
  members {
    ...MemberFields
  }
  roles {
    ...RoleFields
  }
  tags {
    ...TagFields
  }
  info {
    ...AccountInfoFields
  }
}

fragment OrganizationFields on Organization {
  id
  name
  account {
    ...UserFields
  }
  domain
  verified
  providers
  logoUrl
  color
  created
}

fragment RoleFields on CustomRole {
  id
  name
  system
  access
  permissions
  tag {
    ...ListFilterFields
  }
  created
  updated
}

fragment TagFields on Tag {
  name
  color
  created
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=_Organization,
    path=("login", "account", "organization"),
    nullable=True,
)


class _MembershipsLoginAccount(BaseModel):
    membership: list[Membership]


class _MembershipsLogin(BaseModel):
    account: _MembershipsLoginAccount | None


class _Memberships(BaseModel):
    login: _MembershipsLogin | None


MEMBERSHIPS: Operation[list[Membership]] = Operation(
    name="Memberships",
    kind="query",
    document="""\
query Memberships($accountId: String) {
  login {
    account(id: $accountId) {
      membership {
        ...MembershipFields
      }
    }
  }
}

fragment ListFilterFields on ListFilterType {
  operator
  values
}

fragment MembershipFields on OrganizationMember {
  organization {
    ...OrganizationFields
  }
  customRole {
    ...RoleFields
  }
  license
  created
}

fragment OrganizationFields on Organization {
  id
  name
  account {
    ...UserFields
  }
  domain
  verified
  providers
  logoUrl
  color
  created
}

fragment RoleFields on CustomRole {
  id
  name
  system
  access
  permissions
  tag {
    ...ListFilterFields
  }
  created
  updated
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=_Memberships,
    path=("login", "account", "membership"),
    nullable=False,
)


class _SetOrganization(BaseModel):
    set_organization: bool


SET_ORGANIZATION: Operation[bool] = Operation(
    name="SetOrganization",
    kind="mutation",
    document="""\
mutation SetOrganization($accountId: String, $name: String, $domain: String, $proxy: String, $providers: [AuthenticationProvider!], $logoUrl: String, $color: String) {
  setOrganization(
    accountId: $accountId
    name: $name
    domain: $domain
    proxy: $proxy
    providers: $providers
    logoUrl: $logoUrl
    color: $color
  )
}
""",
    model=_SetOrganization,
    path=("set_organization",),
    nullable=False,
)


class _DeleteOrganization(BaseModel):
    delete_organization: bool


DELETE_ORGANIZATION: Operation[bool] = Operation(
    name="DeleteOrganization",
    kind="mutation",
    document="""\
mutation DeleteOrganization {
  deleteOrganization
}
""",
    model=_DeleteOrganization,
    path=("delete_organization",),
    nullable=False,
)


class _SetMember(BaseModel):
    set_member: bool


SET_MEMBER: Operation[bool] = Operation(
    name="SetMember",
    kind="mutation",
    document="""\
mutation SetMember($email: [String!]!, $accountId: String, $roleId: ID, $role: OrganizationRole, $license: LicenseOption) {
  setMember(
    email: $email
    accountId: $accountId
    roleId: $roleId
    role: $role
    license: $license
  )
}
""",
    model=_SetMember,
    path=("set_member",),
    nullable=False,
)


class _RemoveMember(BaseModel):
    remove_member: bool


REMOVE_MEMBER: Operation[bool] = Operation(
    name="RemoveMember",
    kind="mutation",
    document="""\
mutation RemoveMember($email: [String!]!, $accountId: String) {
  removeMember(email: $email, accountId: $accountId)
}
""",
    model=_RemoveMember,
    path=("remove_member",),
    nullable=False,
)


class _LeaveOrganization(BaseModel):
    leave_organization: bool


LEAVE_ORGANIZATION: Operation[bool] = Operation(
    name="LeaveOrganization",
    kind="mutation",
    document="""\
mutation LeaveOrganization($id: ID!) {
  leaveOrganization(id: $id)
}
""",
    model=_LeaveOrganization,
    path=("leave_organization",),
    nullable=False,
)


class _CreateRole(BaseModel):
    create_role: Role | None


CREATE_ROLE: Operation[Role] = Operation(
    name="CreateRole",
    kind="mutation",
    document="""\
mutation CreateRole($name: String!, $accountId: String, $grant: [RolePermission!], $revoke: [RolePermission!], $access: CustomRoleAccess, $tag: ListFilter) {
  createRole(
    name: $name
    accountId: $accountId
    grant: $grant
    revoke: $revoke
    access: $access
    tag: $tag
  ) {
    ...RoleFields
  }
}

fragment ListFilterFields on ListFilterType {
  operator
  values
}

fragment RoleFields on CustomRole {
  id
  name
  system
  access
  permissions
  tag {
    ...ListFilterFields
  }
  created
  updated
}
""",
    model=_CreateRole,
    path=("create_role",),
    nullable=False,
)


class _UpdateRole(BaseModel):
    update_role: Role | None


UPDATE_ROLE: Operation[Role] = Operation(
    name="UpdateRole",
    kind="mutation",
    document="""\
mutation UpdateRole($id: String!, $accountId: String, $name: String, $grant: [RolePermission!], $revoke: [RolePermission!], $access: CustomRoleAccess, $tag: ListFilter) {
  updateRole(
    id: $id
    accountId: $accountId
    name: $name
    grant: $grant
    revoke: $revoke
    access: $access
    tag: $tag
  ) {
    ...RoleFields
  }
}

fragment ListFilterFields on ListFilterType {
  operator
  values
}

fragment RoleFields on CustomRole {
  id
  name
  system
  access
  permissions
  tag {
    ...ListFilterFields
  }
  created
  updated
}
""",
    model=_UpdateRole,
    path=("update_role",),
    nullable=False,
)


class _DeleteRole(BaseModel):
    delete_role: bool


DELETE_ROLE: Operation[bool] = Operation(
    name="DeleteRole",
    kind="mutation",
    document="""\
mutation DeleteRole($id: String!, $accountId: String) {
  deleteRole(id: $id, accountId: $accountId)
}
""",
    model=_DeleteRole,
    path=("delete_role",),
    nullable=False,
)


class _ConfigureSaml(BaseModel):
    configure_saml: bool = Field(alias="configureSAML")


CONFIGURE_SAML: Operation[bool] = Operation(
    name="ConfigureSaml",
    kind="mutation",
    document="""\
mutation ConfigureSaml($accountId: String, $enabled: Boolean, $metadata: String) {
  configureSAML(accountId: $accountId, enabled: $enabled, metadata: $metadata)
}
""",
    model=_ConfigureSaml,
    path=("configure_saml",),
    nullable=False,
)


class _ConfigureIdentityProvider(BaseModel):
    configure_org_identity_provider: bool


CONFIGURE_IDENTITY_PROVIDER: Operation[bool] = Operation(
    name="ConfigureIdentityProvider",
    kind="mutation",
    document="""\
mutation ConfigureIdentityProvider($accountId: String, $enabled: Boolean, $type: String, $metadata: String, $clientId: String, $clientSecret: String, $issuer: String) {
  configureOrgIdentityProvider(
    accountId: $accountId
    enabled: $enabled
    type: $type
    metadata: $metadata
    clientId: $clientId
    clientSecret: $clientSecret
    issuer: $issuer
  )
}
""",
    model=_ConfigureIdentityProvider,
    path=("configure_org_identity_provider",),
    nullable=False,
)
