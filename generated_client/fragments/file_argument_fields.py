# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..enums import (
    FileSelectionType,
)
from ..scalars import DateTime


class FileArgumentFields(BaseModel):
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
