"""Iterate over the versions of a file."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from generated_client._runtime.errors import NullResultError
from generated_client._runtime.iterators import PagedCall

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generated_client import FileVersion, FileVersionPage, FileVersionsResult
    from generated_client._runtime.sender import Caller


def versions_of(
    caller: Caller, file_id: str, page_size: int, start: int, filters: Mapping[str, object]
) -> PagedCall[FileVersion]:
    """Return the paged call for a file's versions; `Client.iter_file_versions` documents the arguments."""
    from generated_client import FILE_VERSIONS  # noqa: PLC0415 - loads with the first call

    def version_page(files: list[FileVersionsResult]) -> FileVersionPage:
        if not files:
            raise NullResultError(
                "no file with this id in this account; pass `account_id` if another account owns it",
                path=FILE_VERSIONS.path,
                operation=FILE_VERSIONS.name,
                variables=("ids",),
            )
        return files[0].versions

    variables = {"ids": [file_id], **filters}
    return PagedCall(caller, FILE_VERSIONS, variables, page_size, start, attrgetter("id"), version_page)
