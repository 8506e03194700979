"""Models of responses about files and logs (docs/api-notes.md, "Files"), named like the generated models."""

from __future__ import annotations

import re
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field

from generated_client._runtime.models import BaseModel
from generated_client.enums import FileSelectionType  # noqa: TC001 - pydantic needs it when it runs

_SEPARATOR = re.compile(r"[/\\:]")
"""Separators of directories and drives on any system."""


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


def _file_name(name: object) -> object:
    """Keep the last part of a path, so that a name that the API sends cannot lead to another directory."""
    if not isinstance(name, str):
        return name
    kept = "".join(filter(str.isprintable, _SEPARATOR.split(name)[-1])).strip()
    return kept if kept.strip(".") else None


FileName: TypeAlias = Annotated[str | None, BeforeValidator(_file_name)]


class JobDeviceLog(BaseModel):
    """The logs of a job's run on one device."""

    job_device_id: str
    "Id of the run, `JobDevice.id`."
    device_id: str
    "The device."
    device_name: str | None = None
    "Name of the device."
    status: str | None = None
    "Status of the run, as a job's: `SUCCESS`, `FAILED` or `CANCELLED` once it has ended."
    download_url: str | None = Field(default=None, repr=False)
    "Link to an archive (`.tar.gz`) of the logs; a secret, for `download_link`. None if there are none yet."
    filename: FileName = None
    "Name that the API suggests for the archive, without directories."


class JobLogs(BaseModel):
    """The logs of a job, as links that last for a short time."""

    devices: list[JobDeviceLog]
    "The logs of each device."
    download_url: str | None = Field(default=None, repr=False)
    "Link to a zip of all logs; a secret, for `download_link`. None if it is not there yet."
    filename: FileName = None
    "Name that the API suggests for the zip, without directories."
    expires_in: float | None = None
    "Seconds that the links last, from the response on."


class Rejection(BaseModel):
    """The response if the API rejects a call."""

    message: str
