"""`doctor`: check credentials, clock, network, the API's schema and versions; the output holds no secret."""

from __future__ import annotations

import os
import platform
import shutil
import stat
import sys
import textwrap
import time
import warnings
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Literal

import click

from remoteit._version import __version__
from remoteit.cli.errors import ExitCode, describe_error
from remoteit.cli.options import State, api_options, examples, json_options, pass_state
from remoteit.cli.output import clean_text, write_json
from remoteit.cli.shipped import import_operation, load_operations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx

    from remoteit_auth import Credentials

Status = Literal["pass", "warn", "fail", "skip"]

_LARGEST_OFFSET = 60
"""Seconds that this machine's clock may differ from the API's."""
_COLORS = {"pass": "green", "warn": "yellow", "fail": "red", "skip": "bright_black"}
_LIBRARIES = ("httpx", "pydantic", "click", "rich", "jq")
_MAX_LISTED = 5
_NAME_WIDTH = 11
_INDENT = 4 + 2 + _NAME_WIDTH + 2


@dataclass(frozen=True)
class Check:
    """The result of one check.

    Attributes:
        name: what was checked.
        status: pass, warn, fail, or skip if it could not be checked.
        detail: what was found; never a secret.
        remedy: what to do, unless it passes.
        code: the exit code of a failure.
    """

    name: str
    status: Status
    detail: str
    remedy: str = ""
    code: ExitCode = ExitCode.DONE


@click.command(
    epilog=examples("remoteit-client doctor", "remoteit-client doctor --profile work --no-schema --json")
)
@click.option("--no-schema", is_flag=True, help="Skip the check of the operations against the API's schema.")
@api_options
@json_options
@pass_state
@click.pass_context
def doctor(ctx: click.Context, state: State, no_schema: bool) -> None:
    """Check credentials, clock, network, operations and versions.

    Each line passes, warns or fails, and says what to do. The output holds no secret, so it can be pasted
    into an issue. The exit code is that of the first failure: 4 credentials, 6 network, and so on.
    """
    found: list[Check] = []
    for check in _run_checks(state, with_schema=not no_schema):
        found.append(check)
        if not state.is_json:
            _print(check)
    if state.is_json:
        names = ("name", "status", "detail", "remedy")
        write_json(state, [{name: asdict(check)[name] for name in names} for check in found])
    ctx.exit(next((check.code for check in found if check.status == "fail"), ExitCode.DONE))


def _print(check: Check) -> None:
    is_terminal = sys.stdout.isatty()
    mark: str = check.status
    if is_terminal and not os.environ.get("NO_COLOR"):
        mark = click.style(mark, fg=_COLORS[check.status])
    lines = [
        line
        for text in (check.detail, check.remedy)
        for line in (_wrap(clean_text(text)) if is_terminal else [clean_text(text)] if text else [])
    ]
    click.echo(f"{mark}  {check.name:<{_NAME_WIDTH}}  {lines[0]}")
    for line in lines[1:]:
        click.echo(f"{'':{_INDENT}}{line}")


def _wrap(text: str) -> list[str]:
    width = shutil.get_terminal_size().columns - _INDENT
    return textwrap.wrap(text, max(width, _INDENT), break_on_hyphens=False)


def _run_checks(state: State, *, with_schema: bool) -> Iterator[Check]:
    yield _check_versions()
    credentials, check = _check_credentials(state)
    yield check
    if credentials is not None and credentials.path is not None:
        yield _check_permissions(credentials.path)
    endpoint, check = _check_url(state)
    yield check
    if endpoint is None:
        return
    if credentials is None:
        yield Check("API", "skip", "not called without credentials")
        return
    is_accepted = False
    for check in _call(state, credentials):
        is_accepted = check.name == "key" and check.status == "pass"
        yield check
    if with_schema and is_accepted:
        yield _check_schema(state, endpoint)


def _check_versions() -> Check:
    libraries: list[str] = []
    for name in _LIBRARIES:
        try:
            libraries.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            libraries.append(f"{name} not installed")
    detail = ", ".join(
        (
            f"remoteit-client {__version__}",
            f"Python {platform.python_version()}",
            platform.system(),
            *libraries,
        )
    )
    if "jq not installed" in libraries:
        return Check("versions", "warn", detail, "For --jq, run: pip install 'remoteit-client[cli]'")
    return Check("versions", "pass", detail)


def _check_credentials(state: State) -> tuple[Credentials | None, Check]:
    from remoteit_auth import Credentials, CredentialsError  # noqa: PLC0415 - `--help` does not need httpx

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about permissions, which have a line of their own
            credentials = Credentials.load(state.profile)
    except CredentialsError as error:
        remedy = "Run: remoteit-client login"
        return None, Check("credentials", "fail", str(error), remedy, ExitCode.CREDENTIALS)
    source = (
        "the environment"
        if credentials.path is None
        else f"{credentials.path}, profile {credentials.profile}"
    )
    developer_key = "with" if credentials.developer_key else "without"
    return credentials, Check(
        "credentials", "pass", f"key {credentials.key_id} from {source}, {developer_key} a developer key"
    )


def _check_permissions(path: Path) -> Check:
    if os.name != "posix":
        return Check("permissions", "skip", "not checked on this system")
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        return Check("permissions", "warn", f"{path} has mode {mode:o}", f"Run: chmod 600 {path}")
    return Check("permissions", "pass", f"{path} has mode {mode:o}")


def _check_url(state: State) -> tuple[str | None, Check]:
    from remoteit._core.setup import resolve_endpoint  # noqa: PLC0415 - `--help` does not need httpx
    from remoteit.errors import ConfigurationError  # noqa: PLC0415 - as above

    try:
        endpoint = resolve_endpoint(state.url)
    except ConfigurationError as error:
        remedy = "Correct --url or REMOTEIT_API_URL."
        return None, Check("URL", "fail", error.message, remedy, ExitCode.USAGE)
    source = "--url" if state.url else "REMOTEIT_API_URL" if os.environ.get("REMOTEIT_API_URL") else "default"
    return endpoint, Check("URL", "pass", f"{endpoint} ({source})")


def _call(state: State, credentials: Credentials) -> Iterator[Check]:
    """Call the API once: it shows whether it is reachable, its clock, and whose key this is."""
    from remoteit import Client  # noqa: PLC0415 - `--help` does not need httpx
    from remoteit.errors import AuthenticationError, RemoteItError, TransportError  # noqa: PLC0415 - as above

    offsets: list[float] = []
    started = time.time()

    def note_date(response: httpx.Response) -> None:
        from generated_client._runtime.http_dates import parse_http_date  # noqa: PLC0415 - as above

        theirs = parse_http_date(response.headers.get("date", ""))
        if theirs is not None and not offsets:
            offsets.append(theirs - (started + time.time()) / 2)

    problem: RemoteItError | None = None
    owner = ""
    try:
        with Client(
            credentials=credentials, url=state.url, retry=0, event_hooks={"response": [note_date]}
        ) as client:
            me = client.me()
            owner = f"{me.email or 'an account without an email address'} ({me.id})"
            if state.account is not None and client.account(account_id=state.account) is None:
                owner += f"; no access to the account {state.account}"
    except RemoteItError as error:
        problem = error
    if isinstance(problem, TransportError):
        yield Check("API", "fail", *_describe(problem, "Check the network, the proxy and the URL."))
        return
    yield Check("API", "pass", f"a response after {(time.time() - started) * 1000:.0f} ms")
    yield _check_clock(offsets)
    if problem is None:
        yield Check("key", "pass", f"belongs to {owner}")
    elif isinstance(problem, AuthenticationError):
        remedy = "Create a new key in your remote.it account, and run: remoteit-client login"
        yield Check("key", "fail", *_describe(problem, remedy))
    else:
        yield Check("key", "fail", *_describe(problem, "Try again later; report it if it stays."))


def _describe(error: Exception, remedy: str) -> tuple[str, str, ExitCode]:
    message, code = describe_error(error)
    return message, remedy, code


def _check_clock(offsets: list[float]) -> Check:
    if not offsets:
        return Check("clock", "skip", "the response has no valid date")
    seconds = round(-offsets[0])
    detail = f"{abs(seconds)} s {'ahead of' if seconds > 0 else 'behind'} the API's"
    if abs(seconds) > _LARGEST_OFFSET:
        remedy = "Set this machine's clock; until then, each command needs a second request."
        return Check("clock", "warn", detail, remedy)
    return Check("clock", "pass", detail if seconds else "equal to the API's")


def _check_schema(state: State, endpoint: str) -> Check:
    """Check the shipped operations against the API's schema, as `schema check` does for a project."""
    from remoteit._lazy import MissingExtraError  # noqa: PLC0415 - `--help` does not need it
    from remoteit._schema import schema_path  # noqa: PLC0415 - as above

    try:
        from graphql import parse  # noqa: PLC0415 - the extra `codegen` may be missing
        from graphql.language import DocumentNode  # noqa: PLC0415 - as above

        from remoteit.codegen.documents.load import read_schema  # noqa: PLC0415 - as above
        from remoteit.codegen.errors import CodegenError  # noqa: PLC0415 - as above
        from remoteit.codegen.schema.check import (  # noqa: PLC0415 - as above
            Status as Fit,
        )
        from remoteit.codegen.schema.check import check_operations, connect  # noqa: PLC0415 - as above
    except (MissingExtraError, ModuleNotFoundError):
        return Check(
            "operations", "skip", "not checked; run: pip install 'remoteit-client[codegen]' to check them"
        )
    definitions = {
        (node.kind, getattr(node, "name").value): node  # noqa: B009 - not all definitions have a name
        for name in load_operations()
        for node in parse(import_operation(name).document, no_location=True).definitions
    }
    document = DocumentNode(definitions=tuple(definitions.values()))
    try:
        reject, note = connect(url=endpoint, profile=state.profile)
        findings = check_operations(read_schema(schema_path()), document, reject)
    except CodegenError as error:
        return Check("operations", "warn", str(error), "Try again later.")
    unfit = [finding for finding in findings if finding.status in (Fit.ADAPTED, Fit.FAILING)]
    detail = f"{len(findings) - len(unfit)} of {len(findings)} fit the API's schema"
    if note:
        detail += f" ({note})"
    if not unfit:
        return Check("operations", "pass", detail)
    listed = ", ".join(f"{finding.operation} ({finding.status})" for finding in unfit[:_MAX_LISTED])
    more = f" and {len(unfit) - _MAX_LISTED} more" if len(unfit) > _MAX_LISTED else ""
    is_failing = any(finding.status is Fit.FAILING for finding in unfit)
    return Check(
        "operations",
        "fail" if is_failing else "warn",
        f"{detail}; not: {listed}{more}",
        "Update remoteit-client: pip install --upgrade remoteit-client",
        ExitCode.API_ERROR if is_failing else ExitCode.DONE,
    )
