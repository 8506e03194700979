"""Files: listing them with their versions, describing and deleting them (uploads are plain HTTP: `uploads`).

*(choice)*: an organisation's files need SCRIPTING there, to see them as to change them. Files are listed in
the order of their first upload. The sort key `name` means the file's name, so it leaves versions in the
order of their upload. In `modifyFile` what is left out or null stays. With its only version a file is
deleted as a whole. Jobs that ran it stay, without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.graphql.paging import Page, in_order, in_time, page
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.catalogue import PLATFORM_TYPES, PlatformType
from remoteit.sandbox.model.files import File, FileVersion
from remoteit.sandbox.rules.context import RequestContext, permissions_in, require_in
from remoteit.sandbox.rules.jobs import detach_file

if TYPE_CHECKING:
    from datetime import datetime

VERSION_SORT_KEYS = frozenset({"created", "id", "name", "platform", "version"})

user = Fields("User", parent=Account)
file_fields = Fields("File", parent=File)
version_fields = Fields("FileVersion", parent=FileVersion)
mutation = Fields("Mutation")
FIELDS = (user, file_fields, version_fields, mutation)


@user.resolves("files")
def files(parent: Account, call: RequestContext, *, ids: list[str] | None = None) -> list[File]:
    """The account's files."""
    if "SCRIPTING" not in permissions_in(call, parent):
        return []
    return [
        one for one in call.backend.files.values() if one.owner is parent and (ids is None or one.id in ids)
    ]


@file_fields.resolves("versions")
def versions(
    parent: File,
    _call: RequestContext,
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
    """One page of the file's versions."""
    found = [
        one
        for one in in_time(parent.stored_versions, min_date, max_date)
        if (ids is None or one.id in ids)
        and (not latest or one is parent.last_version)
        and (platforms is None or one.platform in platforms)
        and (versions is None or one.version in versions)
    ]
    return page(in_order(found, sort, VERSION_SORT_KEYS), start=from_, size=size, after=after)


@version_fields.resolves("platform")
def platform(parent: FileVersion, _call: RequestContext) -> PlatformType:
    """The platform that the version is meant for."""
    return PLATFORM_TYPES[parent.platform]


@mutation.resolves("modifyFile")
def modify_file(_root: None, call: RequestContext, *, file_id: str, **given: Any) -> bool:
    """Change a file's descriptions."""
    file = own_file(call, file_id, "change its files")
    for name in ("short_desc", "long_desc"):
        if given.get(name) is not None:
            setattr(file, name, given[name])
    file.updated = call.backend.now()
    return True


@mutation.resolves("deleteFile")
def delete_file(_root: None, call: RequestContext, *, file_id: str | None = None) -> bool:
    """Delete a file with all its versions."""
    file = own_file(call, file_id, "delete its files")
    del call.backend.files[file.id]
    detach_file(call.backend, file)
    return True


@mutation.resolves("deleteFileVersion")
def delete_file_version(_root: None, call: RequestContext, *, file_version_id: str | None = None) -> bool:
    """Delete one version of a file."""
    for file in call.backend.files.values():
        for version in file.stored_versions:
            if version.id == file_version_id and permissions_in(call, file.owner):
                require_in(call, file.owner, "SCRIPTING", "delete its files")
                if file.stored_versions == [version]:
                    return delete_file(None, call, file_id=file.id)
                file.stored_versions.remove(version)
                file.updated = call.backend.now()
                detach_file(call.backend, file, version)
                return True
    raise NotFoundError(f"There is no file version {file_version_id!r} that you can see.")


def own_file(call: RequestContext, id: str | None, action: str) -> File:
    """The file with this id, if the caller may do something with files of its account.

    Raises:
        NotFoundError: There is none in an account that the caller acts for.
        ForbiddenError: The caller lacks SCRIPTING there.
    """
    file = call.backend.files.get(id or "")
    if file is None or not permissions_in(call, file.owner):
        raise NotFoundError(f"There is no file {id!r} that you can see.")
    require_in(call, file.owner, "SCRIPTING", action)
    return file
