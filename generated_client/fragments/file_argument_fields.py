# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from ..base_model import BaseModel
from ..enums import (
    FileSelectionType,
)
from ..scalars import DateTime


class FileArgumentFields(BaseModel):
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
