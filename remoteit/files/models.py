"""Models of the response to an upload (docs/api-notes.md, "Files"), named like the generated models."""

from __future__ import annotations

from pydantic import Field

from generated_client._runtime.models import BaseModel
from generated_client.enums import FileSelectionType  # noqa: TC001 - pydantic needs it when it runs


class UploadedFileArgument(BaseModel):
    """An argument that a script asks for; pass its value in `run_job(arguments=…)`."""

    name: str
    "Name of the argument."
    id: str | None = None
    "Id of the argument's definition."
    desc: str | None = None
    "Explanation of the argument."
    order: float | None = None
    "Position among the version's arguments, ascending."
    argument_type: FileSelectionType | None = None
    "How the value is entered: selected from files, selected from `options`, or typed."
    options: list[str] = Field(default=[])
    "Values to choose from for `StringSelect`; may be empty for other types."


class UploadedFile(BaseModel):
    """A file after an upload: new, or with a new version."""

    id: str = Field(alias="fileId")
    "Id of the file, for `run_job` and `download_file`."
    version_id: str = Field(alias="fileVersionId")
    "Id of the new version."
    version: int
    "Number of that version, from 1."
    name: str
    "Name of the file; another upload with this name adds a version."
    executable: bool
    "Whether jobs may run it."
    owner_id: str
    "Account that the file belongs to."
    arguments: list[UploadedFileArgument] = Field(default=[], alias="fileArguments")
    "The arguments that the script asks for."


class UploadRejection(BaseModel):
    """The response if the API rejects a file."""

    message: str
