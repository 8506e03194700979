# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..scalars import DateTime
from .account_fields import AccountFields


class FileFields(BaseModel):
    """A file as jobs name it. File stored in an account for scripting: a script to run on devices,
    or data for a script."""

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
    owner: "AccountFields"
    "Account that the file belongs to."
