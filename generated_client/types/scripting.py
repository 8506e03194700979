# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Types of `scripting.graphql`."""

from .._runtime.models import BaseModel, PageModel
from .._runtime.scalars import DateTime
from ..enums import FileSelectionType, JobArgumentType, JobStatusEnum
from ..types.account import Account
from ..types.catalogue import PlatformType
from ..types.common import DeviceReference
from ..types.organizations import ListFilterFields


class FileArgument(BaseModel):
    """Argument of a script; pass its value by name in `startJob(arguments:)`."""

    id: str
    "Id of the argument's definition."
    name: str
    "Name of the argument, for `ArgumentInput.name`."
    desc: str
    "Explanation of the argument for the person who enters it."
    order: float
    "Position among the version's arguments, ascending."
    argument_type: FileSelectionType
    "Input method of the value: a file, one of `options`, or free text."
    options: list[str]
    "Values to choose from for `StringSelect`; may be empty for other types."
    created: DateTime
    "When the argument was created, ISO 8601 in UTC."


class File(BaseModel):
    """A file, as jobs name it. File stored in an account for scripting: a script to run on
    devices, or data for a script."""

    id: str
    "Id of the file, the same for all its versions; pass it to `startJob` or `modifyFile`."
    name: str
    "File name; uploading under the same name makes a new version."
    short_desc: str | None
    "One-line description, set at upload or with `modifyFile`; null if none."
    long_desc: str | None
    "Full description, set at upload or with `modifyFile`; null if none."
    executable: bool
    "Whether the file is a script that jobs can run; set at upload."
    created: DateTime
    "When the file was created, ISO 8601 in UTC."
    updated: DateTime
    "When the file last changed, ISO 8601 in UTC."
    owner: Account
    "Account that the file belongs to."


class FileVersion(BaseModel):
    """Uploaded version of a `File`, with the arguments of its script."""

    id: str
    "Id of the version; pass it to `deleteFileVersion`."
    version: int
    "Number of the version; each upload under the same name adds one."
    created: DateTime
    "When the version was created, ISO 8601 in UTC."
    platform: PlatformType
    "Platform that the version is for."
    arguments: list[FileArgument]
    "Arguments of the script, to pass when a job starts; empty if it takes none."


class FileVersionPage(PageModel[FileVersion]):
    """One page of file versions."""

    items: list[FileVersion]
    "Versions of this page, in the order of `sort`."
    total: int
    "Number of items that match the filters, over all pages."
    has_more: bool
    "Whether another page follows; it starts at `from + size`."
    last: str | None
    "Id of the last item on this page, to pass as `after`; null if the page is empty."


class FileDetails(File):
    """A file in full, with the first page of its versions. File stored in an account for
    scripting: a script to run on devices, or data for a script."""

    versions: FileVersionPage
    "Versions of the file, filtered, sorted and paged."


class JobArgument(BaseModel):
    """Argument that a job was started with, and its value."""

    id: str
    "Id of the argument within the job."
    name: str
    "Name of the argument, as in `FileArgument.name`."
    desc: str
    "Explanation of the argument."
    order: float
    "Position among the job's arguments, ascending."
    argument_type: JobArgumentType
    "Meaning of `value`: a file or plain text."
    value: str | None
    "Value passed at the start of the job; null if none."
    created: DateTime
    "When the argument was created, ISO 8601 in UTC."
    file_argument: FileArgument | None
    "Definition of the argument in the file version; null if it was deleted."


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
    "Id of this run, not of the device."
    status: JobStatusEnum
    "Status of the run on this device."
    created: DateTime
    "When the run was created, ISO 8601 in UTC."
    updated: DateTime
    "When the run last changed, ISO 8601 in UTC."
    device: DeviceReference
    "Device that the job runs on."
    attributes: list[JobDeviceAttributes] | None
    "Key-value pairs recorded for the run; null or empty if none."
    file_version: FileVersion | None
    "File version that this device runs; null if none."


class Job(BaseModel):
    """Run of a file on a set of devices, started by `startJob`, or saved by `setJob` for later."""

    id: str
    "Id of the job, as returned by `startJob`; pass it to `cancelJob`."
    status: JobStatusEnum
    "Status of the job as a whole; `jobDevices` contains the status on each device."
    created: DateTime
    "When the job was created, ISO 8601 in UTC."
    updated: DateTime
    "When the job last changed, ISO 8601 in UTC."
    owner: Account
    "Account that the job belongs to."
    user: Account
    "User who started the job; differs from `owner` for jobs within an organization."
    file: File | None
    "File that the job runs; null if none."
    file_version: FileVersion | None
    "Version of the file that the job runs; null if none."
    arguments: list[JobArgument]
    "Arguments that the job was started with; empty if the script takes none."
    tag: ListFilterFields | None
    "Tag filter that selected the devices; null if they were listed by id."
    job_devices: list[JobDevice]
    "Runs of the job, one per device."


class JobPage(PageModel[Job]):
    """A page of jobs. One page of scripting jobs."""

    items: list[Job]
    "Jobs of this page, in the order of `sort`."
    total: int
    "Number of items that match the filters, over all pages."
    has_more: bool
    "Whether another page follows; it starts at `from + size`."
    last: str | None
    "Id of the last item on this page, to pass as `after`; null if the page is empty."
