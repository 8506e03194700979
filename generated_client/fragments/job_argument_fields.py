# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from typing import Optional

from ..base_model import BaseModel
from ..enums import (
    JobArgumentType,
)
from ..scalars import DateTime
from .file_argument_fields import FileArgumentFields


class JobArgumentFields(BaseModel):
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
    file_argument: Optional["FileArgumentFields"]
    "Definition of the argument in the file version; null if it was deleted."
