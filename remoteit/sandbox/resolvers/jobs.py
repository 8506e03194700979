"""Start scripts on devices, save jobs to start them later, and list, cancel and delete jobs.

Assumption: a job belongs to the account of its file. `arguments` is required, `[]` if the script takes none.
Each FileSelect of the newest version needs the id of a file of the same account, each StringSelect needs an
option; a StringEntry may have no value. A caller who sees a file sees its account's jobs. The sort key `name`
means the file's name when the job was created. Cancelling a job that has ended, or was not started, returns
false. A device that is not `scriptable` cannot be named by its id, and tags do not select it.

Assumption: `setJob` checks the file, the arguments and the named devices as `startJob` does. A change
replaces all but the job's id and account; missing arguments mean `[]`. Without `deviceIds` and `tagFilter`, a
saved job runs on all devices of the account that are scriptable and on which the caller has SCRIPTING. These
devices, and those of tags, are selected when the job starts. It runs the version that was the newest when it
was saved, cannot start without it, and keeps its id. Only READY jobs can be changed and started. Jobs that
are waiting or running cannot be deleted. An event of a deleted job has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.errors import BadUserInputError, NotFoundError
from remoteit.sandbox.graphql.binding import TypeResolvers
from remoteit.sandbox.graphql.paging import Page, filter_by_date, paginate, sort_by
from remoteit.sandbox.model.accounts import Account
from remoteit.sandbox.model.events import DeviceJobEvent, JobEvent
from remoteit.sandbox.model.jobs import FINAL_STATUSES, Job, JobArgument, JobDevice
from remoteit.sandbox.rules.context import RequestContext, permissions_in, require_in
from remoteit.sandbox.rules.jobs import cancel_runs, set_targets, start_runs
from remoteit.sandbox.rules.permissions import permissions_of

from .device_actions import select_devices
from .files import require_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from remoteit.sandbox.model.devices import Device
    from remoteit.sandbox.model.files import File, FileArgument

JOB_SORT_KEYS = frozenset({"created", "id", "name", "status", "updated"})

user = TypeResolvers("User", parent=Account)
event_fields = TypeResolvers("JobEvent", "DeviceJobEvent", parent=(JobEvent, DeviceJobEvent))
device_event_fields = TypeResolvers("DeviceJobEvent", parent=DeviceJobEvent)
mutation = TypeResolvers("Mutation")
FIELDS = (user, event_fields, device_event_fields, mutation)


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
    file_ids: list[str] | None = None,
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
        and (file_ids is None or (job.file is not None and job.file.id in file_ids))
        and (statuses is None or job.status in statuses)
    ]
    return paginate(sort_by(found, sort, JOB_SORT_KEYS), start=from_, size=size, after=after)


@event_fields.resolves("job")
def job_of_event(parent: JobEvent | DeviceJobEvent, context: RequestContext) -> Job | None:
    """Return the job if it still exists and the caller sees the account's jobs."""
    job = context.backend.jobs.get(parent.job_id or "")
    return job if job and "SCRIPTING" in permissions_in(context, job.owner) else None


@device_event_fields.resolves("jobDevice")
def run_of_event(parent: DeviceJobEvent, context: RequestContext) -> JobDevice | None:
    """Return the run on the device if the job still exists and the caller sees it."""
    job = job_of_event(parent, context)
    runs = job.job_devices if job else ()
    return next((run for run in runs if run.id == parent.job_device_id), None)


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
    """Start a script on devices, or start a saved job."""
    if job_id is not None:
        if file_id is not None or arguments or device_ids is not None or tag_filter is not None:
            raise BadUserInputError("`jobId` starts a saved job as it is; pass it without other arguments.")
        return _start_saved_job(context, job_id)
    if file_id is None:
        raise BadUserInputError("Pass `fileId` to run a file, or `jobId` to start a saved job.")
    if arguments is None:
        raise BadUserInputError("`arguments` is missing; send [] if the script takes no arguments.")
    if device_ids is None and tag_filter is None:
        raise BadUserInputError("Pass either `deviceIds` or `tagFilter` to select the devices.")
    file = _require_executable(context, file_id)
    job = _new_job(context, file)
    devices = _select_targets(context, file.owner, device_ids, tag_filter)
    job.tag, job.arguments = tag_filter, _new_arguments(context, file, arguments)
    context.backend.jobs[job.id] = job
    set_targets(context.backend, job, devices)
    start_runs(context.backend, job, context.account)
    return job.id


@mutation.resolves("setJob")
def set_job(
    _root: None,
    context: RequestContext,
    *,
    file_id: str,
    job_id: str | None = None,
    arguments: list[dict[str, str]] | None = None,
    device_ids: list[str] | None = None,
    tag_filter: dict[str, Any] | None = None,
) -> str:
    """Save a job, or change a saved job."""
    file = _require_executable(context, file_id)
    job = _new_job(context, file) if job_id is None else _require_ready(context, job_id, "change its jobs")
    if job.owner is not file.owner:
        raise BadUserInputError("`fileId` is a file of another account; a job stays in its account.")
    devices = [] if device_ids is None else _select_targets(context, file.owner, device_ids, tag_filter)
    job.arguments = _new_arguments(context, file, arguments or ())
    job.file, job.file_version, job.name, job.tag = file, file.last_version, file.name, tag_filter
    job.saved = context.backend.now()
    set_targets(context.backend, job, devices)
    context.backend.jobs[job.id] = job
    return job.id


@mutation.resolves("deleteJob")
def delete_job(_root: None, context: RequestContext, *, job_id: str) -> bool:
    """Delete a job that is saved or has ended."""
    job = _require_job(context, job_id, "delete its jobs")
    if not job.ready and job.status not in FINAL_STATUSES:
        raise BadUserInputError(f"Job {job.id} is {job.status}; cancel it before you delete it.")
    del context.backend.jobs[job.id]
    return True


@mutation.resolves("cancelJob")
def cancel_job(_root: None, context: RequestContext, *, job_id: str | None = None) -> bool:
    """Cancel the runs of a job that have not ended."""
    return cancel_runs(context.backend, _require_job(context, job_id, "cancel its jobs"))


def _start_saved_job(context: RequestContext, job_id: str) -> str:
    job = _require_ready(context, job_id, "start its jobs")
    if job.file is None or job.file_version is None:
        raise BadUserInputError(f"The file of job {job.id}, or its version, was deleted; change the job.")
    _check_executable(job.file)
    for argument in job.arguments:
        if argument.file_argument is not None:
            _validate_value(context, job.file, argument.file_argument, argument.value)
    named = [run.device.id for run in job.job_devices] or None
    devices = _select_targets(context, job.owner, named, job.tag)
    set_targets(context.backend, job, devices)
    start_runs(context.backend, job, context.account)
    return job.id


def _require_job(context: RequestContext, job_id: str | None, action: str) -> Job:
    job = context.backend.jobs.get(job_id or "")
    if job is None or not permissions_in(context, job.owner):
        raise NotFoundError(f"There is no job {job_id!r} that you can see.")
    require_in(context, job.owner, "SCRIPTING", action)
    return job


def _require_ready(context: RequestContext, job_id: str, action: str) -> Job:
    job = _require_job(context, job_id, action)
    if not job.ready:
        raise BadUserInputError(
            f"Job {job.id} is {job.status}: only a READY job can be started or changed; save a new job."
        )
    return job


def _require_executable(context: RequestContext, file_id: str) -> File:
    file = require_file(context, file_id, "run its files")
    _check_executable(file)
    return file


def _check_executable(file: File) -> None:
    if not file.executable:
        raise BadUserInputError(
            f"The file {file.name!r} is not executable; upload it as an executable file to run it."
        )


def _select_targets(
    context: RequestContext,
    account: Account,
    device_ids: Sequence[str] | None,
    tag_filter: Mapping[str, Any] | None,
) -> list[Device]:
    """Return the devices that a script runs on; all scriptable ones if neither ids nor tags are given."""
    if device_ids is None and tag_filter is None:
        backend, caller = context.backend, context.account
        devices = [
            device
            for device in backend.devices_of(account)
            if "SCRIPTING" in permissions_of(backend, caller, device)
        ]
    else:
        devices = select_devices(
            context, account, device_ids, tag_filter, permission="SCRIPTING", action="run scripts on it"
        )
    scriptable = [device for device in devices if device.scriptable]
    if device_ids is not None and scriptable != devices:
        unfit = next(device for device in devices if not device.scriptable)
        raise BadUserInputError(f"Device {unfit.id} cannot run scripts; its `scriptable` is false.")
    if not scriptable:
        raise BadUserInputError("None of the selected devices can run scripts; see `Device.scriptable`.")
    return scriptable


def _new_job(context: RequestContext, file: File) -> Job:
    """Return a saved job without targets and arguments, which the backend does not contain yet."""
    return Job(
        id=context.backend.new_id(),
        name=file.name,
        owner=file.owner,
        user=context.account,
        file=file,
        file_version=file.last_version,
        created=context.backend.now(),
        tag=None,
        arguments=[],
        job_devices=[],
        ready=True,
    )


def _new_arguments(
    context: RequestContext, file: File, given: Sequence[Mapping[str, str]]
) -> list[JobArgument]:
    values = _argument_values(file, given)
    return [
        JobArgument(
            id=context.backend.new_id(),
            name=argument.name,
            desc=argument.desc,
            order=argument.order,
            file_argument=argument,
            argument_type="File" if argument.argument_type == "FileSelect" else "String",
            value=_validate_value(context, file, argument, values.get(argument.name)),
            created=context.backend.now(),
        )
        for argument in file.last_version.arguments
    ]


def _argument_values(file: File, given: Sequence[Mapping[str, str]]) -> dict[str, str]:
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
