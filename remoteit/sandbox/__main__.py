"""The sandbox's command line: serve until Ctrl-C, or run a command against the sandbox."""

from __future__ import annotations

import argparse
import errno
import shlex
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

    from remoteit.sandbox.faults.rules import Rule
    from remoteit.sandbox.forwarding import Forward

DESCRIPTION = """\
Run a local server that behaves like the remote.it API, with an account and a fleet of devices held in memory.

It prints its URL and a key pair as shell exports and serves until Ctrl-C. With a command after --, it uses a
free port, runs the command with the URL and a credentials file in its environment, and exits with the
command's exit code.

With --token it prints an access token too, in a comment, as the header of a request.

With --state FILE it loads its state from FILE, if it exists, and saves it there at the end. FILE holds the
secrets that the sandbox has generated, so only its owner can read it (mode 0600).

With --fault RULE it injects failures into requests. The words of RULE select the fault (delay, drop,
truncate, html, status, throttle, throttle_date, skew, errors, warn) and the requests (operation, path, times,
skip). See docs/sandbox.md for each word.

With --forward [SERVICE=]HOST:PORT, connections have a port on 127.0.0.1 and carry bytes to this address.

With --without PART it lacks a part of the schema, as an API does that has changed: Type.field for a field, an
input field or an enum value, Type.field(argument:) for an argument, and 'type Type' for a type. With
--schema FILE it serves another schema; what it does not model has default values."""

EXAMPLES = """\
examples:
  python -m remoteit.sandbox --port 8787 --devices 25 --seed 1
  python -m remoteit.sandbox --port 0 --devices 1000
  python -m remoteit.sandbox --state sandbox.json
  python -m remoteit.sandbox --fault 'status=503 operation=Devices times=2' --fault 'delay=0.3 times=always'
  python -m remoteit.sandbox --forward SSH=127.0.0.1:22
  python -m remoteit.sandbox --without Device.state --without 'User.devices(tag:)'
  python -m remoteit.sandbox -- python examples/quickstart.py"""

_DEFAULT_PORT = 8787
_TOKEN_LIFETIME = 24 * 3600
_NOT_FOUND, _NOT_EXECUTABLE = 127, 126  # the exit codes that shells use


def main(arguments: Sequence[str] | None = None, *, program: str = "python -m remoteit.sandbox") -> int:
    """Run the command line.

    Args:
        arguments: Arguments without the program's name; `sys.argv` by default.
        program: The name of the program in the help.

    Returns:
        The exit code: 0 after Ctrl-C or SIGTERM, 1 if the sandbox cannot start, or the command's exit code.

    Raises:
        SystemExit: With code 0 for `--help`, and 2 for invalid arguments.
    """
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    command: list[str] | None = None
    if "--" in arguments:
        index = arguments.index("--")
        arguments, command = arguments[:index], arguments[index + 1 :]
    parser = _create_parser(program)
    options = parser.parse_args(arguments)
    if command is not None and not command:
        parser.error("the command after -- is missing")
    if command and options.token:
        parser.error("--token cannot be combined with a command, which gets a key pair")
    if command and options.port is not None:
        parser.error("--port cannot be combined with a command, which gets a free port")
    try:
        if options.schema or options.without:
            _check_schema(parser, options)
        if command:
            return _run(command, options)
        return _serve(_DEFAULT_PORT if options.port is None else options.port, options)
    except ModuleNotFoundError as error:
        return _fail(f"the module {error.name} is missing; install remoteit-client[sandbox]", 1)


def _create_parser(program: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        program,
        usage="%(prog)s [--port PORT] [--devices N] [--seed N] [--state FILE] [--fault RULE]... "
        "[--forward FORWARD]... [--schema FILE] [--without PART]... [--token] "
        "[-- COMMAND [ARGUMENT ...]]",
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--port", type=_parse_port, help=f"port on 127.0.0.1; 0 for a free one (default: {_DEFAULT_PORT})"
    )
    parser.add_argument(
        "--devices",
        type=_parse_count,
        default=25,
        metavar="N",
        help="number of devices in the account (default: %(default)s)",
    )
    parser.add_argument(
        "--seed",
        type=int,
        default=1,
        metavar="N",
        help="seed of the fleet and the keys; the same seed generates the same ones (default: %(default)s)",
    )
    parser.add_argument(
        "--state",
        type=Path,
        metavar="FILE",
        help="load the state from FILE, if it exists, and save it there at the end; FILE holds secrets",
    )
    parser.add_argument(
        "--fault",
        type=_parse_rule,
        action="append",
        default=[],
        dest="faults",
        metavar="RULE",
        help="inject a failure into requests, such as 'status=503 operation=Devices'; can be repeated",
    )
    parser.add_argument(
        "--forward",
        type=_parse_forward,
        action="append",
        default=[],
        dest="forwards",
        metavar="FORWARD",
        help="let connections carry bytes to HOST:PORT, or with SERVICE=HOST:PORT those to the service with"
        " this id, name or application type; can be repeated",
    )
    parser.add_argument(
        "--schema",
        type=Path,
        metavar="FILE",
        help="serve the schema in FILE, as SDL, instead of the one that this package was written for",
    )
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="PART",
        help="leave out a part of the schema, such as Job.file or 'User.devices(tag:)'; can be repeated",
    )
    parser.add_argument(
        "--token", action="store_true", help="print an access token too, which is valid for a day"
    )
    return parser


def _check_schema(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Exit with code 2 if the schema to serve cannot be made."""
    from remoteit.sandbox.graphql.reduction import PartError  # noqa: PLC0415 - as above
    from remoteit.sandbox.http.schema import SchemaFileError, other_schema  # noqa: PLC0415 - loads graphql

    try:
        other_schema(options.schema, options.without)
    except PartError as error:
        parser.error(f"argument --without: {error}")
    except SchemaFileError as error:
        parser.error(f"argument --schema: {error}")
    except OSError as error:
        parser.error(f"argument --schema: cannot read {options.schema}: {error.strerror}")


def _parse_rule(text: str) -> Rule:
    from remoteit.sandbox.faults.fault import FaultError  # noqa: PLC0415 - `--help` does not need pydantic
    from remoteit.sandbox.faults.rules import Rule  # noqa: PLC0415 - as above

    try:
        return Rule.parse(text)
    except FaultError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _parse_forward(text: str) -> Forward:
    from remoteit.sandbox.forwarding import Forward, ForwardError  # noqa: PLC0415 - as above

    try:
        return Forward.parse(text)
    except ForwardError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _parse_port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:  # noqa: PLR2004 - the highest port
        raise argparse.ArgumentTypeError(f"{text} is not a valid port; use a number from 0 to 65535")
    return int(text)


def _parse_count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text} is not a valid number of devices; use 0 or more")
    return int(text)


def _serve(port: int, options: argparse.Namespace) -> int:
    from remoteit.sandbox.http.server import run_sandbox  # noqa: PLC0415 - `--help` does not need the server
    from remoteit.sandbox.state.file import StateError  # noqa: PLC0415 - as above

    stop = threading.Event()

    def handle_signal(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, handle_signal)
    try:
        devices, seed = options.devices, options.seed
        with run_sandbox(
            devices=devices,
            seed=seed,
            port=port,
            state=options.state,
            faults=options.faults,
            forwards=options.forwards,
            schema=options.schema,
            without=options.without,
        ) as sandbox:
            content = f"the state in {options.state}" if options.state else f"{devices} devices (seed {seed})"
            lines = [f"# Sandbox at {sandbox.url} with {content}; press Ctrl-C to stop."]
            if options.token:
                lines.append(f"# Authorization: Bearer {sandbox.issue_token(expires_in=_TOKEN_LIFETIME)}")
            lines += [f"export {name}={shlex.quote(value)}" for name, value in sandbox.environment().items()]
            sys.stdout.write("\n".join((*lines, "")))
            sys.stdout.flush()
            while not stop.wait(1):  # on Windows, a wait without a timeout would ignore Ctrl-C
                pass
    except StateError as error:
        return _fail(str(error), 1)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return _fail(f"port {port} is in use; choose another with --port, or --port 0 for a free one", 1)
        return _fail(f"cannot listen on port {port}: {error.strerror}; choose another with --port", 1)
    return 0


def _run(command: Sequence[str], options: argparse.Namespace) -> int:
    from remoteit.sandbox.command import run_command  # noqa: PLC0415 - as above
    from remoteit.sandbox.state.file import StateError  # noqa: PLC0415 - as above

    signal.signal(signal.SIGTERM, _exit_on_signal)
    try:
        return run_command(
            command,
            devices=options.devices,
            seed=options.seed,
            state=options.state,
            faults=options.faults,
            forwards=options.forwards,
            schema=options.schema,
            without=options.without,
        )
    except StateError as error:
        return _fail(str(error), 1)
    except FileNotFoundError:
        return _fail(f"command not found: {command[0]!r}", _NOT_FOUND)
    except PermissionError:
        return _fail(f"not an executable file: {command[0]!r}", _NOT_EXECUTABLE)
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def _exit_on_signal(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)


def _fail(message: str, code: int) -> int:
    sys.stderr.write(f"remoteit.sandbox: {message}.\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
