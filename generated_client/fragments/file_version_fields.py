# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime
from .file_argument_fields import FileArgumentFields
from .platform_type_fields import PlatformTypeFields


class FileVersionFields(BaseModel):
    """Uploaded version of a `File`, with the arguments of its script."""

    id: str
    "Id of the version; pass it to `deleteFileVersion`."
    version: int
    "Number of the version; each upload under the same name adds one."
    created: DateTime
    "When the version was created, ISO 8601 in UTC."
    platform: "PlatformTypeFields"
    "Platform that the version is for."
    arguments: list["FileArgumentFields"]
    "Arguments of the script, to pass when a job starts; empty if it takes none."
