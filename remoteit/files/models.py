"""What the API answers to an upload (API.md, section 1); its names are made those of the other models."""

from __future__ import annotations

from pydantic import Field

from generated_client._runtime.models import BaseModel
from generated_client.enums import FileSelectionType  # noqa: TC001 - pydantic needs it when it runs


class UploadedFileArgument(BaseModel):
    """An argument that a script asks for; answer it by name in `run_job(arguments=…)`."""

    name: str
    "Name of the argument."
    id: str | None = None
    "Id of the argument's definition."
    desc: str | None = None
    "Text that explains the argument to whoever fills it in."
    order: float | None = None
    "Position among the version's arguments, in ascending order."
    argument_type: FileSelectionType | None = None
    "How the value is entered: picked from files, picked from `options` or typed."
    options: list[str] = Field(default=[])
    "Values to choose from for `StringSelect`; may be empty for other types."


class UploadedFile(BaseModel):
    """A file as an upload left it: new, or with one version more."""

    id: str = Field(alias="fileId")
    "Id of the file, for `run_job` and `download_file`."
    version_id: str = Field(alias="fileVersionId")
    "Id of the version that this upload made."
    version: int
    "Number of that version, from 1."
    name: str
    "Name of the file; another upload of this name makes another version."
    executable: bool
    "Whether jobs may run it."
    owner_id: str
    "Account that the file belongs to."
    arguments: list[UploadedFileArgument] = Field(default=[], alias="fileArguments")
    "What the script asks for when it is run."


class Refusal(BaseModel):
    """What the API answers instead where it does not take a file."""

    message: str
