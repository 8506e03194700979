"""Jobs: starting scripts on devices, listing and cancelling them.

*(choice)*: a job belongs to the account of its file. `arguments` must be sent, `[]` where there are none;
each FileSelect and StringSelect of the newest version needs a value (the id of a file of the same account;
one of the options), a StringEntry may go without. Who may see a file may see its account's jobs. The sort key
`name` means the file's name when the job started. Cancelling what has ended answers false.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import Fields
from remoteit.sandbox.graphql.paging import Page, in_order, in_time, page
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.jobs import Job, JobArgument, JobDevice
from remoteit.sandbox.resolvers.files import own_file
from remoteit.sandbox.resolvers.targets import chosen_devices
from remoteit.sandbox.rules.context import RequestContext, permissions_in, require_in
from remoteit.sandbox.rules.jobs import cancel_runs, log_job

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from remoteit.sandbox.model.files import File, FileArgument

JOB_SORT_KEYS = frozenset({"created", "id", "name", "status", "updated"})

user = Fields("User", parent=Account)
mutation = Fields("Mutation")
FIELDS = (user, mutation)


@user.resolves("jobs")
def jobs(
    parent: Account,
    call: RequestContext,
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
    """One page of the account's jobs."""
    seen = "SCRIPTING" in permissions_in(call, parent)
    found = [
        one
        for one in in_time(call.backend.jobs.values(), min_date, max_date)
        if seen
        and one.owner is parent
        and (ids is None or one.id in ids)
        and (statuses is None or one.status in statuses)
    ]
    return page(in_order(found, sort, JOB_SORT_KEYS), start=from_, size=size, after=after)


@mutation.resolves("startJob")
def start_job(
    _root: None,
    call: RequestContext,
    *,
    file_id: str,
    arguments: list[dict[str, str]] | None = None,
    device_ids: list[str] | None = None,
    tag_filter: dict[str, Any] | None = None,
) -> str:
    """Start a file on devices."""
    file = own_file(call, file_id, "run its files")
    if not file.executable:
        raise BadUserInputError(f"The file {file.name!r} is not executable; upload it as such to run it.")
    devices = chosen_devices(
        call, file.owner, device_ids, tag_filter, permission="SCRIPTING", action="run scripts on it"
    )
    given = _values(file, arguments)
    now, version, new_id = call.backend.now(), file.last_version, call.backend.new_id
    job = Job(
        id=new_id(),
        name=file.name,
        owner=file.owner,
        user=call.account,
        file=file,
        file_version=version,
        created=now,
        tag=tag_filter,
        arguments=[
            JobArgument(
                id=new_id(),
                name=one.name,
                desc=one.desc,
                order=one.order,
                file_argument=one,
                argument_type="File" if one.argument_type == "FileSelect" else "String",
                value=_checked_value(call, file, one, given.get(one.name)),
                created=now,
            )
            for one in version.arguments
        ],
        job_devices=[JobDevice(new_id(), one, version, now, now, one.online) for one in devices],
    )
    call.backend.jobs[job.id] = job
    log_job(call.backend, job, "started", now)
    return job.id


@mutation.resolves("cancelJob")
def cancel_job(_root: None, call: RequestContext, *, job_id: str | None = None) -> bool:
    """Call off the runs of a job that have not ended."""
    job = call.backend.jobs.get(job_id or "")
    if job is None or not permissions_in(call, job.owner):
        raise NotFoundError(f"There is no job {job_id!r} that you can see.")
    require_in(call, job.owner, "SCRIPTING", "cancel its jobs")
    return cancel_runs(call.backend, job)


def _values(file: File, given: Sequence[Mapping[str, str]] | None) -> dict[str, str]:
    if given is None:
        raise BadUserInputError("`arguments` is missing; send [] where the script takes none.")
    known = [one.name for one in file.last_version.arguments]
    values: dict[str, str] = {}
    for one in given:
        name = one["name"]
        if name not in known:
            told = ", ".join(known) or "none"
            raise BadUserInputError(f"The script has no argument {name!r}; it takes: {told}.")
        if name in values:
            raise BadUserInputError(f"The argument {name!r} is given twice.")
        values[name] = one["value"]
    return values


def _checked_value(call: RequestContext, file: File, argument: FileArgument, value: str | None) -> str | None:
    if argument.argument_type == "StringEntry":
        return value
    if argument.argument_type == "StringSelect":
        if value not in argument.options:
            raise BadUserInputError(
                f"The argument {argument.name!r} must be one of: {', '.join(argument.options)}."
            )
        return value
    chosen = call.backend.files.get(value or "")
    if chosen is None or chosen.owner is not file.owner:
        raise BadUserInputError(
            f"The argument {argument.name!r} must be the id of a file in the same account as the script."
        )
    return value
