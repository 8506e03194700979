# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `scripting.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.scalars import DateTime
from ..enums import FileSelectionType, JobArgumentType, JobStatusEnum
from ..types.account import Account
from ..types.catalogue import PlatformType
from ..types.common import DeviceReference
from ..types.organizations import ListFilterFields


class FileArgument(BaseModel):
    """Argument that a file version asks for; answer it by name in `startJob(arguments:)`."""

    id: str
    "Id of the argument's definition."
    name: str
    "Name of the argument, to repeat in `ArgumentInput.name`."
    desc: str
    "Text that explains the argument to whoever fills it in."
    order: float
    "Position among the version's arguments, in ascending order."
    argument_type: FileSelectionType
    "How the value is entered: picked from files, picked from `options` or typed."
    options: list[str]
    "Values to choose from for `StringSelect`; may be empty for other types."
    created: DateTime
    "When the argument was created, ISO 8601 in UTC."


class File(BaseModel):
    """A file, as jobs name it. File kept in an account for scripting: a script to run on devices,
    or data that a script uses."""

    id: str
    "Id of the file, the same over all its versions; pass it to `startJob` or `modifyFile`."
    name: str
    "File name; uploading under the same name makes a new version."
    short_desc: str | None
    "One-line description set at upload or with `modifyFile`; null where none was given."
    long_desc: str | None
    "Longer description set at upload or with `modifyFile`; null where none was given."
    executable: bool
    "Whether the file is a script that jobs can run; set at upload."
    created: DateTime
    "When the file was created, ISO 8601 in UTC."
    updated: DateTime
    "When the file last changed, ISO 8601 in UTC."
    owner: Account
    "Account that the file belongs to."


class FileVersion(BaseModel):
    """One uploaded version of a `File`, with the arguments that its script asks for."""

    id: str
    "Id of the version; pass it to `deleteFileVersion`."
    version: int
    "Number of the version; each upload under the same name adds one."
    created: DateTime
    "When the version was created, ISO 8601 in UTC."
    platform: PlatformType
    "Platform that the version is meant for."
    arguments: list[FileArgument]
    "Arguments that the version asks for when a job starts; empty where it takes none."


class FileVersionPage(BaseModel):
    """One page of file versions, with what is needed to fetch the next."""

    items: list[FileVersion]
    "Versions of this page, in the order that `sort` asks for."
    total: int
    "Number of items that match the filters, over all pages."
    has_more: bool
    "Whether more items follow this page; the next page starts at `from + size`."
    last: str | None
    "Id of the page's last item, to pass as `after` for the next page; null for an empty page."


class FileDetails(File):
    """A file in full, with the first page of its versions. File kept in an account for scripting:
    a script to run on devices, or data that a script uses."""

    versions: FileVersionPage
    "Versions of the file, filtered, sorted and paged."


class JobArgument(BaseModel):
    """Argument as a job was started with, including the value given."""

    id: str
    "Id of the argument within the job."
    name: str
    "Name of the argument, as in `FileArgument.name`."
    desc: str
    "Text that explains the argument."
    order: float
    "Position among the job's arguments, in ascending order."
    argument_type: JobArgumentType
    "Whether `value` stands for a file or is plain text."
    value: str | None
    "Value given at the start of the job; null where none was given."
    created: DateTime
    "When the argument was created, ISO 8601 in UTC."
    file_argument: FileArgument | None
    "Definition in the file version that this argument answers; null where it is gone."


class JobDeviceAttributes(BaseModel):
    """Key-value pair recorded for a job's run on one device."""

    id: str
    "Id of the pair."
    key: str
    "Name under which `value` was recorded."
    value: str
    "Value recorded under `key`, as text."
    created: DateTime
    "When the pair was recorded, ISO 8601 in UTC."


class JobDevice(BaseModel):
    """A job on one device. Run of a `Job` on one device."""

    id: str
    "Id of this run; not the device's id."
    status: JobStatusEnum
    "State of the run on this device."
    created: DateTime
    "When the run was created, ISO 8601 in UTC."
    updated: DateTime
    "When the run last changed, ISO 8601 in UTC."
    device: DeviceReference
    "Device that the job runs on."
    attributes: list[JobDeviceAttributes] | None
    "Key-value pairs recorded for the run; null or empty where there are none."
    file_version: FileVersion | None
    "File version that this device runs; null where there is none."


class Job(BaseModel):
    """One run of a file on a set of devices, as started by `startJob`."""

    id: str
    "Id of the job, as answered by `startJob`; pass it to `cancelJob`."
    status: JobStatusEnum
    "State of the job as a whole; `jobDevices` holds the state on each device."
    created: DateTime
    "When the job was created, ISO 8601 in UTC."
    updated: DateTime
    "When the job last changed, ISO 8601 in UTC."
    owner: Account
    "Account that the job belongs to."
    user: Account
    "User who started the job; differs from `owner` for jobs within an organisation."
    file: File | None
    "File that the job runs; null where there is none."
    file_version: FileVersion | None
    "Version of the file that the job runs; null where there is none."
    arguments: list[JobArgument]
    "Arguments that the job was started with; empty where the script takes none."
    tag: ListFilterFields | None
    "Tag filter that chose the devices; null where they were listed by id."
    job_devices: list[JobDevice]
    "Run of the job on each of its devices."


class JobPage(BaseModel):
    """A page of jobs. One page of scripting jobs, with what is needed to fetch the next."""

    items: list[Job]
    "Jobs of this page, in the order that `sort` asks for."
    total: int
    "Number of items that match the filters, over all pages."
    has_more: bool
    "Whether more items follow this page; the next page starts at `from + size`."
    last: str | None
    "Id of the page's last item, to pass as `after` for the next page; null for an empty page."
