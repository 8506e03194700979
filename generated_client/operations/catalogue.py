# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `catalogue.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from ..types.catalogue import ApplicationType, PlatformType


class _ApplicationTypes(BaseModel):
    application_types: list[ApplicationType]


APPLICATION_TYPES: Operation[list[ApplicationType]] = Operation(
    name="ApplicationTypes",
    kind="query",
    document="""\
query ApplicationTypes {
  applicationTypes {
    ...ApplicationTypeFields
  }
}

fragment ApplicationTypeFields on ApplicationType {
  id
  name
  description
  port
  proxy
  scheme
  protocol
}
""",
    model=_ApplicationTypes,
    path=("application_types",),
    nullable=False,
)


class _AccountApplicationTypesLoginAccount(BaseModel):
    application_types: list[ApplicationType]


class _AccountApplicationTypesLogin(BaseModel):
    account: _AccountApplicationTypesLoginAccount | None


class _AccountApplicationTypes(BaseModel):
    login: _AccountApplicationTypesLogin | None


ACCOUNT_APPLICATION_TYPES: Operation[list[ApplicationType]] = Operation(
    name="AccountApplicationTypes",
    kind="query",
    document="""\
query AccountApplicationTypes($accountId: String) {
  login {
    account(id: $accountId) {
      applicationTypes {
        ...ApplicationTypeFields
      }
    }
  }
}

fragment ApplicationTypeFields on ApplicationType {
  id
  name
  description
  port
  proxy
  scheme
  protocol
}
""",
    model=_AccountApplicationTypes,
    path=("login", "account", "application_types"),
    nullable=False,
)


class _PlatformTypes(BaseModel):
    platform_types: list[PlatformType]


PLATFORM_TYPES: Operation[list[PlatformType]] = Operation(
    name="PlatformTypes",
    kind="query",
    document="""\
query PlatformTypes {
  platformTypes {
    ...PlatformTypeFields
  }
}

fragment PlatformTypeFields on PlatformType {
  id
  name
}
""",
    model=_PlatformTypes,
    path=("platform_types",),
    nullable=False,
)


class _ApiVersion(BaseModel):
    version: str


API_VERSION: Operation[str] = Operation(
    name="ApiVersion",
    kind="query",
    document="""\
query ApiVersion {
  version
}
""",
    model=_ApiVersion,
    path=("version",),
    nullable=False,
)


class _SystemInfoSystemEndpoints(BaseModel):
    active: int


class _SystemInfoSystem(BaseModel):
    endpoints: _SystemInfoSystemEndpoints


class _SystemInfo(BaseModel):
    system: _SystemInfoSystem


SYSTEM_INFO: Operation[int] = Operation(
    name="SystemInfo",
    kind="query",
    document="""\
query SystemInfo {
  system {
    endpoints {
      active
    }
  }
}
""",
    model=_SystemInfo,
    path=("system", "endpoints", "active"),
    nullable=False,
)
