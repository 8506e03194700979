# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..enums import (
    JobArgumentType,
)
from ..scalars import DateTime
from .file_argument_fields import FileArgumentFields


class JobArgumentFields(BaseModel):
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
    file_argument: Optional["FileArgumentFields"]
    "Definition in the file version that this argument answers; null where it is gone."
