# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import JobPage
from .operation import Operation


class Jobs(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["JobsLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class JobsLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["JobsLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class JobsLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    jobs: "JobPage"
    "Script jobs of the account, one page at a time."


JOBS: Operation["JobPage"] = Operation(
    name="Jobs",
    kind="query",
    document="""\
query Jobs($accountId: String, $size: Int = 100, $from: Int = 0, $after: ID, $sort: String! = "name", $ids: [ID!], $statuses: [JobStatusEnum!], $minDate: DateTime, $maxDate: DateTime) {
  login {
    account(id: $accountId) {
      jobs(
        size: $size
        from: $from
        after: $after
        sort: $sort
        ids: $ids
        statuses: $statuses
        minDate: $minDate
        maxDate: $maxDate
      ) {
        ...JobPage
      }
    }
  }
}

fragment AccountFields on User {
  id
  email
}

fragment DeviceReferenceFields on Device {
  id
  name
  state
  online
}

fragment FileArgumentFields on FileArgument {
  id
  name
  desc
  order
  argumentType
  options
  created
}

fragment FileFields on File {
  id
  name
  shortDesc
  longDesc
  executable
  created
  updated
  owner {
    ...AccountFields
  }
}

fragment FileVersionFields on FileVersion {
  id
  version
  created
  platform {
    ...PlatformTypeFields
  }
  arguments {
    ...FileArgumentFields
  }
}

fragment JobArgumentFields on JobArgument {
  id
  name
  desc
  order
  argumentType
  value
  created
  fileArgument {
    ...FileArgumentFields
  }
}

fragment JobDeviceFields on JobDevice {
  id
  status
  created
  updated
  device {
    ...DeviceReferenceFields
  }
  attributes {
    id
    key
    value
    created
  }
  fileVersion {
    ...FileVersionFields
  }
}

fragment JobFields on Job {
  id
  status
  created
  updated
  owner {
    ...AccountFields
  }
  user {
    ...AccountFields
  }
  file {
    ...FileFields
  }
  fileVersion {
    ...FileVersionFields
  }
  arguments {
    ...JobArgumentFields
  }
  tag {
    ...ListFilterFields
  }
  jobDevices {
    ...JobDeviceFields
  }
}

fragment JobPage on PaginatedJobResponse {
  items {
    ...JobFields
  }
  total
  hasMore
  last
}

fragment ListFilterFields on ListFilterType {
  operator
  values
}

fragment PlatformTypeFields on PlatformType {
  id
  name
}
""",
    model=Jobs,
    path=("login", "account", "jobs"),
    nullable=False,
)
