# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from .base_model import BaseModel
from .fragments import FileVersionPage
from .operation import Operation


class FileVersions(BaseModel):
    """Root fields for reading. Most data is reached through `login`, the caller's account."""

    login: Optional["FileVersionsLogin"]
    "Account whose access key signed the request; `login.account` selects another account, such as an organisation."


class FileVersionsLogin(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    account: Optional["FileVersionsLoginAccount"]
    "Another account, such as an organisation that the caller belongs to; null if the caller has no access."


class FileVersionsLoginAccount(BaseModel):
    """An account: the caller's own, or one selected with `account`, such as an organisation."""

    files: list["FileVersionsLoginAccountFiles"]
    "Script files and other uploads of the account, each with its versions."


class FileVersionsLoginAccountFiles(BaseModel):
    """File stored in an account for scripting: a script to run on devices, or data for a script."""

    id: str
    "Id of the file, the same for all its versions; pass it to `startJob` or `modifyFile`."
    versions: "FileVersionPage"
    "Versions of the file, filtered, sorted and paged."


FILE_VERSIONS: Operation[list["FileVersionsLoginAccountFiles"]] = Operation(
    name="FileVersions",
    kind="query",
    document="""\
query FileVersions($ids: [ID!]!, $accountId: String, $size: Int = 100, $from: Int = 0, $after: ID, $sort: String! = "name", $versionIds: [ID!], $latest: Boolean, $platforms: [Int!], $versions: [Int!], $minDate: DateTime, $maxDate: DateTime) {
  login {
    account(id: $accountId) {
      files(ids: $ids) {
        id
        versions(
          size: $size
          from: $from
          after: $after
          sort: $sort
          ids: $versionIds
          latest: $latest
          platforms: $platforms
          versions: $versions
          minDate: $minDate
          maxDate: $maxDate
        ) {
          ...FileVersionPage
        }
      }
    }
  }
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
    model=FileVersions,
    path=("login", "account", "files"),
    nullable=False,
)
