"""List, describe and delete files and their versions (for uploads see `remoteit.sandbox.http.uploads`).

Assumption: seeing and changing an organization's files needs SCRIPTING there. Files are listed in the order
of their first upload. The sort key `name` means the file's name, so versions stay in the order of their
upload. `modifyFile` leaves a name or a description as it is if the argument is missing or null. A name cannot
be blank, and cannot be that of another file of the account. Deleting a file's only version deletes the file.
Jobs that ran the file stay, without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.graphql.paging import Page, filter_by_date, paginate, sort_by
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.catalogue import PLATFORM_TYPES, PlatformType
from remoteit.sandbox.model.files import File, FileVersion
from remoteit.sandbox.rules.context import RequestContext, permissions_in, require_in
from remoteit.sandbox.rules.jobs import detach_file

if TYPE_CHECKING:
    from datetime import datetime

VERSION_SORT_KEYS = frozenset({"created", "id", "name", "platform", "version"})

user = TypeResolvers("User", parent=Account)
file_fields = TypeResolvers("File", parent=File)
version_fields = TypeResolvers("FileVersion", parent=FileVersion)
mutation = TypeResolvers("Mutation")
FIELDS = (user, file_fields, version_fields, mutation)


@user.resolves("files")
def files(parent: Account, context: RequestContext, *, ids: list[str] | None = None) -> list[File]:
    """Return the account's files."""
    if "SCRIPTING" not in permissions_in(context, parent):
        return []
    return [
        file
        for file in context.backend.files.values()
        if file.owner is parent and (ids is None or file.id in ids)
    ]


@file_fields.resolves("versions")
def versions(
    parent: File,
    _context: RequestContext,
    *,
    sort: str,
    after: str | None = None,
    from_: int | None = None,
    size: int | None = None,
    ids: list[str] | None = None,
    latest: bool | None = None,
    platforms: list[int] | None = None,
    versions: list[int] | None = None,
    max_date: datetime | None = None,
    min_date: datetime | None = None,
) -> Page[FileVersion]:
    """Return one page of the file's versions."""
    found = [
        version
        for version in filter_by_date(parent.stored_versions, min_date, max_date)
        if (ids is None or version.id in ids)
        and (not latest or version is parent.last_version)
        and (platforms is None or version.platform in platforms)
        and (versions is None or version.version in versions)
    ]
    return paginate(sort_by(found, sort, VERSION_SORT_KEYS), start=from_, size=size, after=after)


@version_fields.resolves("platform")
def platform(parent: FileVersion, _context: RequestContext) -> PlatformType:
    """Return the platform that the version is written for."""
    return PLATFORM_TYPES[parent.platform]


@mutation.resolves("modifyFile")
def modify_file(_root: None, context: RequestContext, *, file_id: str, **changes: Any) -> bool:
    """Change a file's name and descriptions."""
    file = require_file(context, file_id, "change its files")
    _check_name(context, file, changes.get("name"))
    for name in ("name", "short_desc", "long_desc"):
        if changes.get(name) is not None:
            setattr(file, name, changes[name])
    file.updated = context.backend.now()
    return True


@mutation.resolves("deleteFile")
def delete_file(_root: None, context: RequestContext, *, file_id: str | None = None) -> bool:
    """Delete a file with all its versions."""
    file = require_file(context, file_id, "delete its files")
    del context.backend.files[file.id]
    detach_file(context.backend, file)
    return True


@mutation.resolves("deleteFileVersion")
def delete_file_version(_root: None, context: RequestContext, *, file_version_id: str | None = None) -> bool:
    """Delete one version of a file."""
    for file in context.backend.files.values():
        for version in file.stored_versions:
            if version.id == file_version_id and permissions_in(context, file.owner):
                require_in(context, file.owner, "SCRIPTING", "delete its files")
                if file.stored_versions == [version]:
                    return delete_file(None, context, file_id=file.id)
                file.stored_versions.remove(version)
                file.updated = context.backend.now()
                detach_file(context.backend, file, version)
                return True
    raise NotFoundError(f"There is no file version {file_version_id!r} that you can see.")


def require_file(context: RequestContext, id: str | None, action: str) -> File:
    """Return the file with this id if the caller may work with files of its account.

    Raises:
        NotFoundError: No account that the caller acts for has such a file.
        ForbiddenError: The caller lacks SCRIPTING there.
    """
    file = context.backend.files.get(id or "")
    if file is None or not permissions_in(context, file.owner):
        raise NotFoundError(f"There is no file {id!r} that you can see.")
    require_in(context, file.owner, "SCRIPTING", action)
    return file


def _check_name(context: RequestContext, file: File, name: str | None) -> None:
    if name is None:
        return
    if not name.strip():
        raise BadUserInputError("`name` is blank; a file needs a name.")
    for other in context.backend.files.values():
        if other is not file and other.owner is file.owner and other.name == name:
            raise BadUserInputError(f"The account has another file named {name!r}; choose another name.")
