"""Jobs: scripts that run on devices."""

from __future__ import annotations

import sys
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from remoteit.cli.choices import EnumType
from remoteit.cli.clients import open_client
from remoteit.cli.device_names import complete_device
from remoteit.cli.errors import ExitCode
from remoteit.cli.groups import AliasGroup
from remoteit.cli.options import (
    State,
    api_options,
    confirm,
    examples,
    json_options,
    list_options,
    pass_state,
    yes_option,
)
from remoteit.cli.output import (
    Column,
    clean_text,
    fit_columns,
    make_console,
    make_table,
    write_list,
    write_object,
)
from remoteit.cli.since import SINCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from generated_client import Job, JobDevice
    from remoteit import Client

_STYLES = {"SUCCESS": "green", "FAILED": "red", "CANCELLED": "yellow", "RUNNING": "cyan"}
_ENDED = ("SUCCESS", "FAILED", "CANCELLED")


def _style(status: object) -> str | None:
    return _STYLES.get(str(status))


RUN_COLUMNS: list[Column[JobDevice]] = [
    Column("device", lambda run: run.device.name or run.device.id, style=lambda _: "bold", least=20),
    Column("status", lambda run: run.status, style=lambda run: _style(run.status), least=9),
    Column("updated", lambda run: run.updated),
]

JOB_COLUMNS: list[Column[Job]] = [
    Column("id", lambda job: job.id, least=36),
    Column("file", lambda job: job.file.name if job.file else None, style=lambda _: "bold"),
    Column("status", lambda job: job.status, style=lambda job: _style(job.status), least=9),
    Column("devices", lambda job: _summarize(job.job_devices)),
    Column("created", lambda job: job.created),
    Column("user", lambda job: job.user.email),
    Column("updated", lambda job: job.updated, default=False),
    Column("owner", lambda job: job.owner.email, default=False),
    Column("tags", lambda job: job.tag.values if job.tag else None, default=False),
]


def _summarize(runs: Sequence[JobDevice]) -> str:
    """Return how many devices have finished, such as `3/5, 1 failed`."""
    statuses = [str(run.status) for run in runs]
    done, failed = sum(status in _ENDED for status in statuses), statuses.count("FAILED")
    return f"{done}/{len(runs)}" + (f", {failed} failed" if failed else "")


def _device_options(command: Any) -> Any:
    for option in reversed(
        (
            click.option(
                "--device",
                "devices",
                multiple=True,
                metavar="DEVICE",
                shell_complete=complete_device,
                help="Run on this device; repeatable.",
            ),
            click.option(
                "--tag",
                "tags",
                multiple=True,
                metavar="TAG",
                help="Run on devices with this tag; repeatable.",
            ),
            click.option(
                "--all-tags", is_flag=True, help="With several --tag: devices that have all of them."
            ),
        )
    ):
        command = option(command)
    return command


def _parse_arguments(texts: Iterable[str]) -> dict[str, str]:
    arguments: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise click.BadParameter("an argument is NAME=VALUE", param_hint="--argument")
        arguments[name] = value
    return arguments


@click.command(
    epilog=examples(
        "remoteit-client run update.sh --tag lab --watch",
        "remoteit-client run update.sh --device pi-001 --device pi-002 -a channel=stable",
        "remoteit-client run ./fix.sh --upload --device pi-001 --watch",
    )
)
@click.argument("file", metavar="FILE")
@_device_options
@click.option(
    "--argument", "-a", "arguments", multiple=True, metavar="NAME=VALUE", help="An argument of the script."
)
@click.option("--upload", is_flag=True, help="FILE is a path: upload it first, as an executable file.")
@click.option("--watch", is_flag=True, help="Show the devices until the job has ended.")
@click.option("--timeout", type=click.FloatRange(0), metavar="SECONDS", help="With --watch: give up then.")
@yes_option
@json_options
@api_options
@pass_state
def run(
    state: State,
    file: str,
    devices: tuple[str, ...],
    tags: tuple[str, ...],
    all_tags: bool,
    arguments: tuple[str, ...],
    upload: bool,
    watch: bool,
    timeout: float | None,
) -> int:
    """Run the script FILE of the account on devices, as a job.

    FILE is found by its id, its name, or the start of its name. With --watch, the exit code is 8 if the job
    failed on a device, was cancelled, or did not end in time; Ctrl-C leaves it running.
    """
    from remoteit.cli.commands.devices import tag_filter  # noqa: PLC0415 - `--help` does not need it
    from remoteit.cli.resolve import find_device, is_id  # noqa: PLC0415 - as above

    if bool(devices) == bool(tags):
        raise click.UsageError("select the devices with --device or with --tag")
    values = _parse_arguments(arguments)
    with open_client(state) as client:
        ids = [name.upper() if is_id(name) else find_device(client, name).id for name in devices]
        file_id = _upload(client, file) if upload else _find_script(client, file)
        job_id = client.run_job(
            file_id,
            device_ids=ids or None,
            tag_filter=tag_filter(tags, all_tags=all_tags) if tags else None,
            arguments=values,
        )
        if watch:
            return _watch(state, client, job_id, timeout)
    write_object(
        state, {"id": job_id}, [("Job", job_id), ("Watch it", f"remoteit-client jobs watch {job_id}")]
    )
    return ExitCode.DONE


def _find_script(client: Client, text: str) -> str:
    from remoteit.cli.commands.files import find_file  # noqa: PLC0415 - as above

    return find_file(client, text).id


def _upload(client: Client, path: str) -> str:
    from remoteit.cli.progress import show_progress  # noqa: PLC0415 - as above

    with show_progress(clean_text(path)) as progress:
        return client.upload_file(path, executable=True, progress=progress).id


@click.group(cls=AliasGroup)
def jobs() -> None:
    """List, watch and cancel jobs."""


@jobs.command(
    "ls",
    epilog=examples(
        "remoteit-client jobs ls --status RUNNING", "remoteit-client jobs ls --since 1d --sort -created"
    ),
)
@click.option(
    "--status",
    "statuses",
    type=EnumType("JobStatusEnum"),
    multiple=True,
    metavar="STATUS",
    help="Only jobs in this status, such as RUNNING; repeatable.",
)
@click.option("--since", type=SINCE, metavar="TIME", help="Only jobs from this time on, such as 2h.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="At most N jobs.")
@list_options
@api_options
@pass_state
def list_jobs(state: State, statuses: tuple[Any, ...], since: datetime | None, limit: int | None) -> None:
    """List the jobs of the account.

    Columns: id, file, status, devices, created, user; with --columns also updated, owner, tags
    """
    given: dict[str, Any] = {}
    if statuses:
        given["statuses"] = list(statuses)
    if since is not None:
        given["min_date"] = since
    with open_client(state) as client:
        write_list(state, islice(client.iter_jobs(**given), limit), JOB_COLUMNS, empty="No job matches.")


@jobs.command(
    "watch", epilog=examples("remoteit-client jobs watch 0B3C5D1E-7A5B-4C44-9C6B-0E8F1A2B3C4D --timeout 600")
)
@click.argument("job_id", metavar="JOB")
@click.option("--timeout", type=click.FloatRange(0), metavar="SECONDS", help="Give up after this time.")
@json_options
@api_options
@pass_state
def watch_job(state: State, job_id: str, timeout: float | None) -> int:
    """Show the devices of the job with the id JOB until it has ended.

    The exit code is 8 if the job failed on a device, was cancelled, or did not end in time.
    """
    with open_client(state) as client:
        return _watch(state, client, job_id, timeout)


def _watch(state: State, client: Client, job_id: str, timeout: float | None) -> int:
    try:
        if sys.stdout.isatty() and not state.is_json:
            last = _draw(client, job_id, timeout)
        else:
            last = _print(state, client, job_id, timeout)
    except KeyboardInterrupt:
        click.echo(f"The job keeps running. To cancel it: remoteit-client jobs cancel {job_id}", err=True)
        raise
    if state.is_json:
        write_object(state, last, ())
    else:
        click.echo(f"Job {job_id}: {last.status}, {_summarize(last.job_devices)}", err=True)
    failed = str(last.status) != "SUCCESS" or any(str(run.status) != "SUCCESS" for run in last.job_devices)
    return ExitCode.JOB_FAILED if failed else ExitCode.DONE


def _draw(client: Client, job_id: str, timeout: float | None) -> Job:
    """Redraw a table of the devices at each change."""
    from rich.console import Group  # noqa: PLC0415 - only a terminal needs it
    from rich.live import Live  # noqa: PLC0415 - as above
    from rich.text import Text  # noqa: PLC0415 - as above

    console = make_console()
    last: Job | None = None
    with Live(console=console, auto_refresh=False, vertical_overflow="ellipsis") as live:
        for last in client.watch_job(job_id, timeout=timeout):
            # Devices that have ended go to the end, so that those that run are seen.
            runs = sorted(last.job_devices, key=lambda run: str(run.status) in _ENDED)
            shown = runs[: max(1, console.height - 4)]
            widths = fit_columns(RUN_COLUMNS, shown, console.width)
            status = Text(f"{last.status}: {_summarize(runs)}", style="dim")
            live.update(Group(make_table(RUN_COLUMNS[: len(widths)], shown, widths), status), refresh=True)
    assert last is not None  # noqa: S101 - a watch yields the present state first
    return last


def _print(state: State, client: Client, job_id: str, timeout: float | None) -> Job:
    """Print each change of a device on a line."""
    known: dict[str, str] = {}
    last: Job | None = None
    for last in client.watch_job(job_id, timeout=timeout):
        for run in last.job_devices:
            if known.get(run.id) != str(run.status):
                known[run.id] = str(run.status)
                if not state.is_json:
                    click.echo(f"{run.status!s:<9}  {clean_text(run.device.name or run.device.id)}")
        sys.stdout.flush()
    assert last is not None  # noqa: S101 - as above
    return last


@jobs.command("cancel", epilog=examples("remoteit-client jobs cancel 0B3C5D1E-7A5B-4C44-9C6B-0E8F1A2B3C4D"))
@click.argument("job_id", metavar="JOB")
@yes_option
@api_options
@pass_state
def cancel(state: State, job_id: str) -> None:
    """Cancel the job with the id JOB on the devices that have not finished it."""
    with open_client(state) as client:
        confirm(state, f"Cancel the job {job_id}?")
        client.cancel_job(job_id)
    click.echo(f"Cancelled {job_id}.", err=True)
