# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime
from .file_argument_fields import FileArgumentFields
from .platform_type_fields import PlatformTypeFields


class FileVersionFields(BaseModel):
    """One uploaded version of a `File`, with the arguments that its script asks for."""

    id: str
    "Id of the version; pass it to `deleteFileVersion`."
    version: int
    "Number of the version; each upload under the same name adds one."
    created: DateTime
    "When the version was created, ISO 8601 in UTC."
    platform: "PlatformTypeFields"
    "Platform that the version is meant for."
    arguments: list["FileArgumentFields"]
    "Arguments that the version asks for when a job starts; empty where it takes none."
