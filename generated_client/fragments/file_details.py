# Written by `python -m remoteit.codegen generate`; changes made here are lost.
from .file_fields import FileFields
from .file_version_page import FileVersionPage


class FileDetails(FileFields):
    """A file in full, with the first page of its versions. File stored in an account for
    scripting: a script to run on devices, or data for a script."""

    versions: "FileVersionPage"
    "Versions of the file, filtered, sorted and paged."
