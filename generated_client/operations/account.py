# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `account.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from .._runtime.scalars import DateTime
from ..types.account import AccessKey, AccountInfo, Guest, Notice
from ..types.common import Notification, User


class MeResult(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organization."""

    id: str
    "Account id; also the id of the organization that the account owns."
    email: str | None
    "Email address that the account signs in with."
    created: DateTime | None
    "When the account was created (ISO 8601)."
    last_login: DateTime | None
    "When the account last signed in (ISO 8601); null if no sign-in is recorded."
    language: str | None
    "Preferred language as a BCP 47 tag, such as `en`; set with `updateAccount`."
    timezone: str | None
    "IANA time-zone name, such as `Europe/Paris`; set with `updateAccount`."


class _Me(BaseModel):
    login: MeResult | None


ME: Operation[MeResult] = Operation(
    name="Me",
    kind="query",
    document="""\
query Me {
  login {
    id
    email
    created
    lastLogin
    language
    timezone
  }
}
""",
    model=_Me,
    path=("login",),
    nullable=False,
)


class AccountResult(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organization."""

    id: str
    "Account id; also the id of the organization that the account owns."
    email: str | None
    "Email address that the account signs in with."
    created: DateTime | None
    "When the account was created (ISO 8601)."
    last_login: DateTime | None
    "When the account last signed in (ISO 8601); null if no sign-in is recorded."
    language: str | None
    "Preferred language as a BCP 47 tag, such as `en`; set with `updateAccount`."
    timezone: str | None
    "IANA time-zone name, such as `Europe/Paris`; set with `updateAccount`."
    info: AccountInfo | None
    "Counts of the account's devices and sessions."


class _AccountLogin(BaseModel):
    account: AccountResult | None


class _Account(BaseModel):
    login: _AccountLogin | None


ACCOUNT: Operation[AccountResult | None] = Operation(
    name="Account",
    kind="query",
    document="""\
query Account($accountId: String) {
  login {
    account(id: $accountId) {
      id
      email
      created
      lastLogin
      language
      timezone
      info {
        ...AccountInfoFields
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
""",
    model=_Account,
    path=("login", "account"),
    nullable=True,
)


class _UpdateAccount(BaseModel):
    update_account: bool


UPDATE_ACCOUNT: Operation[bool] = Operation(
    name="UpdateAccount",
    kind="mutation",
    document="""\
mutation UpdateAccount($language: String, $timezone: String, $accountId: String) {
  updateAccount(language: $language, timezone: $timezone, accountId: $accountId)
}
""",
    model=_UpdateAccount,
    path=("update_account",),
    nullable=False,
)


class _AccessKeysLogin(BaseModel):
    access_keys: list[AccessKey]


class _AccessKeys(BaseModel):
    login: _AccessKeysLogin | None


ACCESS_KEYS: Operation[list[AccessKey]] = Operation(
    name="AccessKeys",
    kind="query",
    document="""\
query AccessKeys {
  login {
    accessKeys {
      ...AccessKeyFields
    }
  }
}

fragment AccessKeyFields on AccessKey {
  key
  enabled
  created
  lastUsed
}
""",
    model=_AccessKeys,
    path=("login", "access_keys"),
    nullable=False,
)


class CreateAccessKeyResult(BaseModel):
    """A new access key; the only response that contains its secret."""

    key: str
    "Id of the new key, sent as `keyId` in signatures."
    secret: str
    "Base64 signing secret of the new key. Store it now: it cannot be read again."


class _CreateAccessKey(BaseModel):
    create_access_key: CreateAccessKeyResult


CREATE_ACCESS_KEY: Operation[CreateAccessKeyResult] = Operation(
    name="CreateAccessKey",
    kind="mutation",
    document="""\
mutation CreateAccessKey {
  createAccessKey {
    key
    secret
  }
}
""",
    model=_CreateAccessKey,
    path=("create_access_key",),
    nullable=False,
)


class _UpdateAccessKey(BaseModel):
    update_access_key: AccessKey | None


UPDATE_ACCESS_KEY: Operation[AccessKey] = Operation(
    name="UpdateAccessKey",
    kind="mutation",
    document="""\
mutation UpdateAccessKey($key: String!, $enabled: Boolean!) {
  updateAccessKey(key: $key, enabled: $enabled) {
    ...AccessKeyFields
  }
}

fragment AccessKeyFields on AccessKey {
  key
  enabled
  created
  lastUsed
}
""",
    model=_UpdateAccessKey,
    path=("update_access_key",),
    nullable=False,
)


class _DeleteAccessKey(BaseModel):
    delete_access_key: bool


DELETE_ACCESS_KEY: Operation[bool] = Operation(
    name="DeleteAccessKey",
    kind="mutation",
    document="""\
mutation DeleteAccessKey($key: String!) {
  deleteAccessKey(key: $key)
}
""",
    model=_DeleteAccessKey,
    path=("delete_access_key",),
    nullable=False,
)


class DeveloperKeyResult(BaseModel):
    """Developer key of an account, which REST calls send in addition to their signature."""

    key: str
    "Value for the `DeveloperKey` header."
    updated: DateTime
    "When the key was last changed (ISO 8601)."


class _DeveloperKeyLogin(BaseModel):
    api_key: DeveloperKeyResult | None


class _DeveloperKey(BaseModel):
    login: _DeveloperKeyLogin | None


DEVELOPER_KEY: Operation[DeveloperKeyResult | None] = Operation(
    name="DeveloperKey",
    kind="query",
    document="""\
query DeveloperKey {
  login {
    apiKey {
      key
      updated
    }
  }
}
""",
    model=_DeveloperKey,
    path=("login", "api_key"),
    nullable=True,
)


class _NotificationSettingsLoginAccount(BaseModel):
    notification_settings: Notification | None


class _NotificationSettingsLogin(BaseModel):
    account: _NotificationSettingsLoginAccount | None


class _NotificationSettings(BaseModel):
    login: _NotificationSettingsLogin | None


NOTIFICATION_SETTINGS: Operation[Notification | None] = Operation(
    name="NotificationSettings",
    kind="query",
    document="""\
query NotificationSettings($accountId: String) {
  login {
    account(id: $accountId) {
      notificationSettings {
        ...NotificationFields
      }
    }
  }
}

fragment NotificationFields on NotificationSettings {
  emailNotifications
  desktopNotifications
  urlNotifications
  notificationEmail
  notificationUrl
}
""",
    model=_NotificationSettings,
    path=("login", "account", "notification_settings"),
    nullable=True,
)


class _SetNotificationSettings(BaseModel):
    set_notification_settings: bool


SET_NOTIFICATION_SETTINGS: Operation[bool] = Operation(
    name="SetNotificationSettings",
    kind="mutation",
    document="""\
mutation SetNotificationSettings($serviceId: String, $emailNotifications: Boolean, $desktopNotifications: Boolean, $urlNotifications: Boolean, $notificationEmail: String, $notificationUrl: String) {
  setNotificationSettings(
    serviceId: $serviceId
    emailNotifications: $emailNotifications
    desktopNotifications: $desktopNotifications
    urlNotifications: $urlNotifications
    notificationEmail: $notificationEmail
    notificationUrl: $notificationUrl
  )
}
""",
    model=_SetNotificationSettings,
    path=("set_notification_settings",),
    nullable=False,
)


class _ContactsLoginAccount(BaseModel):
    contacts: list[User]


class _ContactsLogin(BaseModel):
    account: _ContactsLoginAccount | None


class _Contacts(BaseModel):
    login: _ContactsLogin | None


CONTACTS: Operation[list[User]] = Operation(
    name="Contacts",
    kind="query",
    document="""\
query Contacts($accountId: String) {
  login {
    account(id: $accountId) {
      contacts {
        ...UserFields
      }
    }
  }
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=_Contacts,
    path=("login", "account", "contacts"),
    nullable=False,
)


class _GuestsLoginAccount(BaseModel):
    guest: list[Guest]


class _GuestsLogin(BaseModel):
    account: _GuestsLoginAccount | None


class _Guests(BaseModel):
    login: _GuestsLogin | None


GUESTS: Operation[list[Guest]] = Operation(
    name="Guests",
    kind="query",
    document="""\
query Guests($accountId: String) {
  login {
    account(id: $accountId) {
      guest {
        ...GuestFields
      }
    }
  }
}

fragment GuestFields on GuestAccess {
  user {
    ...UserFields
  }
  devices {
    ...ServiceReferenceFields
  }
  networks {
    id
    name
  }
}

fragment ServiceReferenceFields on ServiceReference {
  id
  name
  title
  application
  platform
}

fragment UserFields on UserReference {
  id
  email
}
""",
    model=_Guests,
    path=("login", "account", "guest"),
    nullable=False,
)


class _Notices(BaseModel):
    notices: list[Notice]


NOTICES: Operation[list[Notice]] = Operation(
    name="Notices",
    kind="query",
    document="""\
query Notices {
  notices {
    ...NoticeFields
  }
}

fragment NoticeFields on Notice {
  id
  type
  stage
  language
  title
  body
  image
  link
  preview
  enabled
  from
  until
  modified
  read
}
""",
    model=_Notices,
    path=("notices",),
    nullable=False,
)


class _ReadNotice(BaseModel):
    read_notice: bool


READ_NOTICE: Operation[bool] = Operation(
    name="ReadNotice",
    kind="mutation",
    document="""\
mutation ReadNotice($id: String!, $value: Boolean! = true) {
  readNotice(id: $id, value: $value)
}
""",
    model=_ReadNotice,
    path=("read_notice",),
    nullable=False,
)
