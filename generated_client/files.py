# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import FileDetails
from .operation import Operation


class Files(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["FilesLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class FilesLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["FilesLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class FilesLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    files: list["FileDetails"]
    "Script files and other uploads of the account, each with its versions."


FILES: Operation[list["FileDetails"]] = Operation(
    name="Files",
    kind="query",
    document="""\
query Files($accountId: String, $ids: [ID!]) {
  login {
    account(id: $accountId) {
      files(ids: $ids) {
        ...FileDetails
      }
    }
  }
}

fragment AccountFields on User {
  id
  email
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

fragment FileDetails on File {
  ...FileFields
  versions {
    ...FileVersionPage
  }
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

fragment FileVersionPage on PaginatedFileVersionResponse {
  items {
    ...FileVersionFields
  }
  total
  hasMore
  last
}

fragment PlatformTypeFields on PlatformType {
  id
  name
}
""",
    model=Files,
    path=("login", "account", "files"),
    nullable=False,
)
