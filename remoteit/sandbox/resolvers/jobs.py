"""Start scripts on devices; list and cancel the jobs.

Assumption: a job belongs to the account of its file. `arguments` is required, `[]` if the script takes none.
Each FileSelect of the newest version needs the id of a file of the same account, each StringSelect needs an
option; a StringEntry may have no value. A caller who sees a file sees its account's jobs. The sort key `name`
means the file's name when the job started. Cancelling a job that has ended returns false.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.graphql.paging import Page, filter_by_date, paginate, sort_by
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.jobs import Job, JobArgument, JobDevice
from remoteit.sandbox.rules.context import RequestContext, permissions_in, require_in
from remoteit.sandbox.rules.jobs import cancel_runs, log_job

from .device_actions import select_devices
from .files import require_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from remoteit.sandbox.model.files import File, FileArgument

JOB_SORT_KEYS = frozenset({"created", "id", "name", "status", "updated"})

user = TypeResolvers("User", parent=Account)
mutation = TypeResolvers("Mutation")
FIELDS = (user, mutation)


@user.resolves("jobs")
def jobs(
    parent: Account,
    context: RequestContext,
    *,
    sort: str,
    after: str | None = None,
    from_: int | None = None,
    size: int | None = None,
    ids: list[str] | None = None,
    statuses: list[str] | None = None,
    max_date: datetime | None = None,
    min_date: datetime | None = None,
) -> Page[Job]:
    """Return one page of the account's jobs."""
    visible = "SCRIPTING" in permissions_in(context, parent)
    found = [
        job
        for job in filter_by_date(context.backend.jobs.values(), min_date, max_date)
        if visible
        and job.owner is parent
        and (ids is None or job.id in ids)
        and (statuses is None or job.status in statuses)
    ]
    return paginate(sort_by(found, sort, JOB_SORT_KEYS), start=from_, size=size, after=after)


@mutation.resolves("startJob")
def start_job(
    _root: None,
    context: RequestContext,
    *,
    file_id: str | None = None,
    job_id: str | None = None,
    arguments: list[dict[str, str]] | None = None,
    device_ids: list[str] | None = None,
    tag_filter: dict[str, Any] | None = None,
) -> str:
    """Start a script on devices."""
    if file_id is None or job_id is not None:
        raise BadUserInputError("`fileId` is missing, or `jobId` is given; saved jobs are not modelled.")
    file = require_file(context, file_id, "run its files")
    if not file.executable:
        raise BadUserInputError(
            f"The file {file.name!r} is not executable; upload it as an executable file to run it."
        )
    devices = select_devices(
        context, file.owner, device_ids, tag_filter, permission="SCRIPTING", action="run scripts on it"
    )
    values = _argument_values(file, arguments)
    now, version, new_id = context.backend.now(), file.last_version, context.backend.new_id
    job = Job(
        id=new_id(),
        name=file.name,
        owner=file.owner,
        user=context.account,
        file=file,
        file_version=version,
        created=now,
        tag=tag_filter,
        arguments=[
            JobArgument(
                id=new_id(),
                name=argument.name,
                desc=argument.desc,
                order=argument.order,
                file_argument=argument,
                argument_type="File" if argument.argument_type == "FileSelect" else "String",
                value=_validate_value(context, file, argument, values.get(argument.name)),
                created=now,
            )
            for argument in version.arguments
        ],
        job_devices=[JobDevice(new_id(), device, version, now, now, device.online) for device in devices],
    )
    context.backend.jobs[job.id] = job
    log_job(context.backend, job, "started", now)
    return job.id


@mutation.resolves("cancelJob")
def cancel_job(_root: None, context: RequestContext, *, job_id: str | None = None) -> bool:
    """Cancel the runs of a job that have not ended."""
    job = context.backend.jobs.get(job_id or "")
    if job is None or not permissions_in(context, job.owner):
        raise NotFoundError(f"There is no job {job_id!r} that you can see.")
    require_in(context, job.owner, "SCRIPTING", "cancel its jobs")
    return cancel_runs(context.backend, job)


def _argument_values(file: File, given: Sequence[Mapping[str, str]] | None) -> dict[str, str]:
    if given is None:
        raise BadUserInputError("`arguments` is missing; send [] if the script takes no arguments.")
    known = [argument.name for argument in file.last_version.arguments]
    values: dict[str, str] = {}
    for argument in given:
        name = argument["name"]
        if name not in known:
            names = ", ".join(known) or "none"
            raise BadUserInputError(f"The script has no argument {name!r}; its arguments: {names}.")
        if name in values:
            raise BadUserInputError(f"The argument {name!r} is given twice.")
        values[name] = argument["value"]
    return values


def _validate_value(
    context: RequestContext, file: File, argument: FileArgument, value: str | None
) -> str | None:
    if argument.argument_type == "StringEntry":
        return value
    if argument.argument_type == "StringSelect":
        if value not in argument.options:
            raise BadUserInputError(
                f"The argument {argument.name!r} must be one of: {', '.join(argument.options)}."
            )
        return value
    selected = context.backend.files.get(value or "")
    if selected is None or selected.owner is not file.owner:
        raise BadUserInputError(
            f"The argument {argument.name!r} must be the id of a file in the same account as the script."
        )
    return value
