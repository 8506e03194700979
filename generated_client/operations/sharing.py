# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `sharing.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from ..types.common import Access
from ..types.sharing import DeviceAccess


class _ShareDevices(BaseModel):
    share: bool


SHARE_DEVICES: Operation[bool] = Operation(
    name="ShareDevices",
    kind="mutation",
    document="""\
mutation ShareDevices($email: [String!]!, $deviceIds: [String!]!, $services: [ServiceSharingOptions!], $action: SharingAction! = ADD, $scripting: Boolean! = false, $notify: Boolean! = true) {
  share(
    email: $email
    deviceIds: $deviceIds
    services: $services
    action: $action
    scripting: $scripting
    notify: $notify
  )
}
""",
    model=_ShareDevices,
    path=("share",),
    nullable=False,
)


class _DeviceAccessLoginAccount(BaseModel):
    device: list[DeviceAccess] | None


class _DeviceAccessLogin(BaseModel):
    account: _DeviceAccessLoginAccount | None


class _DeviceAccess(BaseModel):
    login: _DeviceAccessLogin | None


DEVICE_ACCESS: Operation[list[DeviceAccess] | None] = Operation(
    name="DeviceAccess",
    kind="query",
    document="""\
query DeviceAccess($id: [String!]!, $accountId: String) {
  login {
    account(id: $accountId) {
      device(id: $id) {
        ...DeviceAccessFields
      }
    }
  }
}

fragment AccessFields on Access {
  user {
    ...UserFields
  }
  created
  scripting
}

fragment DeviceAccessFields on Device {
  id
  name
  access {
    ...AccessFields
  }
  services {
    id
    name
    access {
      ...AccessFields
    }
  }
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=_DeviceAccess,
    path=("login", "account", "device"),
    nullable=True,
)


class _AccountAccessLoginAccount(BaseModel):
    access: list[Access]


class _AccountAccessLogin(BaseModel):
    account: _AccountAccessLoginAccount | None


class _AccountAccess(BaseModel):
    login: _AccountAccessLogin | None


ACCOUNT_ACCESS: Operation[list[Access]] = Operation(
    name="AccountAccess",
    kind="query",
    document="""\
query AccountAccess($accountId: String) {
  login {
    account(id: $accountId) {
      access {
        ...AccessFields
      }
    }
  }
}

fragment AccessFields on Access {
  user {
    ...UserFields
  }
  created
  scripting
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=_AccountAccess,
    path=("login", "account", "access"),
    nullable=False,
)


class _AccessibleAccountsLoginAccount(BaseModel):
    member: list[Access]


class _AccessibleAccountsLogin(BaseModel):
    account: _AccessibleAccountsLoginAccount | None


class _AccessibleAccounts(BaseModel):
    login: _AccessibleAccountsLogin | None


ACCESSIBLE_ACCOUNTS: Operation[list[Access]] = Operation(
    name="AccessibleAccounts",
    kind="query",
    document="""\
query AccessibleAccounts($accountId: String) {
  login {
    account(id: $accountId) {
      member {
        ...AccessFields
      }
    }
  }
}

fragment AccessFields on Access {
  user {
    ...UserFields
  }
  created
  scripting
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=_AccessibleAccounts,
    path=("login", "account", "member"),
    nullable=False,
)
