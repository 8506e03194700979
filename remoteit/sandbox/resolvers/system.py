"""Lookups by id in the whole service, for the vendor's operators, and the number of endpoints, for all.

Assumption: only operators look up objects. An unknown id is NOT_FOUND, or null for an account. An operator
sees of an object what does not depend on permissions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from remoteit.sandbox.errors import NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.rules.operators import require_operator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.devices import Device, Service
    from remoteit.sandbox.model.files import File, FileVersion
    from remoteit.sandbox.model.jobs import Job
    from remoteit.sandbox.rules.context import RequestContext

T = TypeVar("T")
_ACTION = "look up the objects of others"


class SystemInfo:
    """The schema's `SystemInfo`."""


query = TypeResolvers("Query")
system_fields = TypeResolvers("SystemInfo", parent=SystemInfo)
FIELDS = (query, system_fields)


@query.resolves("system")
def system(_root: None, _context: RequestContext) -> SystemInfo:
    """Return the lookups."""
    return SystemInfo()


@system_fields.resolves("user")
def account(
    _parent: SystemInfo, context: RequestContext, *, email: str | None = None, id: str | None = None
) -> Account | None:
    """Return the account with this email address and id."""
    require_operator(context, _ACTION)
    if email is None:
        return context.backend.accounts.get(id or "")
    found = context.backend.account_by_email(email)
    return found if found is not None and id in (None, found.id) else None


@system_fields.resolves("device")
def device(_parent: SystemInfo, context: RequestContext, *, id: str) -> Device:
    """Return a device."""
    return _get(context, context.backend.devices, id, "device")


@system_fields.resolves("service")
def service(_parent: SystemInfo, context: RequestContext, *, id: str) -> Service:
    """Return a service."""
    return _get(context, context.backend.services, id, "service")


@system_fields.resolves("job")
def job(_parent: SystemInfo, context: RequestContext, *, id: str) -> Job:
    """Return a job."""
    return _get(context, context.backend.jobs, id, "job")


@system_fields.resolves("file")
def file(_parent: SystemInfo, context: RequestContext, *, id: str) -> File:
    """Return a file."""
    return _get(context, context.backend.files, id, "file")


@system_fields.resolves("fileVersion")
def file_version(_parent: SystemInfo, context: RequestContext, *, id: str) -> FileVersion:
    """Return a version of a file."""
    versions = {
        version.id: version for file in context.backend.files.values() for version in file.stored_versions
    }
    return _get(context, versions, id, "file version")


@system_fields.resolves("endpoints")
def endpoints(_parent: SystemInfo, context: RequestContext) -> dict[str, int]:
    """Count the endpoints that are online."""
    backend = context.backend
    targets: list[Device | Service] = [*backend.devices.values(), *backend.services.values()]
    return {"active": sum(target.online for target in targets)}


def _get(context: RequestContext, objects: Mapping[str, T], id: str, kind: str) -> T:
    require_operator(context, _ACTION)
    if id not in objects:
        raise NotFoundError(f"There is no {kind} {id!r}.")
    return objects[id]
