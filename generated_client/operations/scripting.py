# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `scripting.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from ..types.scripting import FileDetails, FileVersionPage, JobPage


class _FilesLoginAccount(BaseModel):
    files: list[FileDetails]


class _FilesLogin(BaseModel):
    account: _FilesLoginAccount | None


class _Files(BaseModel):
    login: _FilesLogin | None


FILES: Operation[list[FileDetails]] = Operation(
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
    model=_Files,
    path=("login", "account", "files"),
    nullable=False,
)


class FileVersionsResult(BaseModel):
    """File stored in an account for scripting: a script to run on devices, or data for a script."""

    id: str
    "Id of the file, the same for all its versions; pass it to `startJob` or `modifyFile`."
    versions: FileVersionPage
    "Versions of the file, filtered, sorted and paged."


class _FileVersionsLoginAccount(BaseModel):
    files: list[FileVersionsResult]


class _FileVersionsLogin(BaseModel):
    account: _FileVersionsLoginAccount | None


class _FileVersions(BaseModel):
    login: _FileVersionsLogin | None


FILE_VERSIONS: Operation[list[FileVersionsResult]] = Operation(
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
    model=_FileVersions,
    path=("login", "account", "files"),
    nullable=False,
)


class _ModifyFile(BaseModel):
    modify_file: bool


MODIFY_FILE: Operation[bool] = Operation(
    name="ModifyFile",
    kind="mutation",
    document="""\
mutation ModifyFile($fileId: String!, $name: String, $shortDesc: String, $longDesc: String) {
  modifyFile(
    fileId: $fileId
    name: $name
    shortDesc: $shortDesc
    longDesc: $longDesc
  )
}
""",
    model=_ModifyFile,
    path=("modify_file",),
    nullable=False,
)


class _DeleteFile(BaseModel):
    delete_file: bool


DELETE_FILE: Operation[bool] = Operation(
    name="DeleteFile",
    kind="mutation",
    document="""\
mutation DeleteFile($fileId: String!) {
  deleteFile(fileId: $fileId)
}
""",
    model=_DeleteFile,
    path=("delete_file",),
    nullable=False,
)


class _DeleteFileVersion(BaseModel):
    delete_file_version: bool


DELETE_FILE_VERSION: Operation[bool] = Operation(
    name="DeleteFileVersion",
    kind="mutation",
    document="""\
mutation DeleteFileVersion($fileVersionId: String!) {
  deleteFileVersion(fileVersionId: $fileVersionId)
}
""",
    model=_DeleteFileVersion,
    path=("delete_file_version",),
    nullable=False,
)


class _JobsLoginAccount(BaseModel):
    jobs: JobPage


class _JobsLogin(BaseModel):
    account: _JobsLoginAccount | None


class _Jobs(BaseModel):
    login: _JobsLogin | None


JOBS: Operation[JobPage] = Operation(
    name="Jobs",
    kind="query",
    document="""\
query Jobs($accountId: String, $size: Int = 100, $from: Int = 0, $after: ID, $sort: String! = "name", $ids: [ID!], $fileIds: [ID!], $statuses: [JobStatusEnum!], $minDate: DateTime, $maxDate: DateTime) {
  login {
    account(id: $accountId) {
      jobs(
        size: $size
        from: $from
        after: $after
        sort: $sort
        ids: $ids
        fileIds: $fileIds
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
    model=_Jobs,
    path=("login", "account", "jobs"),
    nullable=False,
)


class _StartJob(BaseModel):
    start_job: str


START_JOB: Operation[str] = Operation(
    name="StartJob",
    kind="mutation",
    document="""\
mutation StartJob($fileId: String!, $deviceIds: [String!], $tagFilter: ListFilter, $arguments: [ArgumentInput!]! = []) {
  startJob(
    fileId: $fileId
    deviceIds: $deviceIds
    tagFilter: $tagFilter
    arguments: $arguments
  )
}
""",
    model=_StartJob,
    path=("start_job",),
    nullable=False,
)


class _SetJob(BaseModel):
    set_job: str


SET_JOB: Operation[str] = Operation(
    name="SetJob",
    kind="mutation",
    document="""\
mutation SetJob($fileId: String!, $jobId: String, $deviceIds: [String!], $tagFilter: ListFilter, $arguments: [ArgumentInput!]! = []) {
  setJob(
    fileId: $fileId
    jobId: $jobId
    deviceIds: $deviceIds
    tagFilter: $tagFilter
    arguments: $arguments
  )
}
""",
    model=_SetJob,
    path=("set_job",),
    nullable=False,
)


class _StartSavedJob(BaseModel):
    start_job: str


START_SAVED_JOB: Operation[str] = Operation(
    name="StartSavedJob",
    kind="mutation",
    document="""\
mutation StartSavedJob($jobId: String!) {
  startJob(jobId: $jobId)
}
""",
    model=_StartSavedJob,
    path=("start_job",),
    nullable=False,
)


class _CancelJob(BaseModel):
    cancel_job: bool


CANCEL_JOB: Operation[bool] = Operation(
    name="CancelJob",
    kind="mutation",
    document="""\
mutation CancelJob($jobId: String!) {
  cancelJob(jobId: $jobId)
}
""",
    model=_CancelJob,
    path=("cancel_job",),
    nullable=False,
)


class _DeleteJob(BaseModel):
    delete_job: bool


DELETE_JOB: Operation[bool] = Operation(
    name="DeleteJob",
    kind="mutation",
    document="""\
mutation DeleteJob($jobId: String!) {
  deleteJob(jobId: $jobId)
}
""",
    model=_DeleteJob,
    path=("delete_job",),
    nullable=False,
)
