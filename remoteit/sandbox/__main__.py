"""The command line of the sandbox: serve until Ctrl-C, or run one program against it."""

from __future__ import annotations

import argparse
import errno
import shlex
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from remoteit.sandbox.faults.parsing import FaultError
from remoteit.sandbox.faults.rules import Rule

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

DESCRIPTION = """\
Run a local server that behaves like the remote.it API, over an account and a fleet held in memory.

On start it prints the URL and a key pair as shell exports. Given a command after --, it takes a free port,
runs the command against itself (URL and credentials file by environment), and exits with its exit code.

With --state FILE it goes on from FILE, if it exists, and saves there when it ends. FILE holds the secrets
that the sandbox has made up for itself, so only its owner may read it (mode 0600).

With --fault RULE requests go wrong as RULE says: words that name the fault (delay, drop, truncate, html,
status, throttle, throttle_date, skew, errors, warn) and the requests it befalls (operation, path, times,
skip). docs/sandbox.md tells what each does."""

EXAMPLES = """\
examples:
  python -m remoteit.sandbox --port 8787 --devices 25 --seed 1
  python -m remoteit.sandbox --port 0 --devices 1000
  python -m remoteit.sandbox --state sandbox.json
  python -m remoteit.sandbox --fault 'status=503 operation=Devices times=2' --fault 'delay=0.3 times=always'
  python -m remoteit.sandbox -- python examples/quickstart.py"""

_NOT_FOUND, _NOT_EXECUTABLE = 127, 126  # as shells answer


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: Without the program's name; the process's own by default.

    Returns:
        The exit code: 0 after Ctrl-C or SIGTERM, 1 for a port that cannot be had, or the command's own.

    Raises:
        SystemExit: For `--help` (0) and for arguments that make no sense (2).
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    own: list[str] = given
    dashes = False
    command: list[str] = []
    if "--" in given:
        place = given.index("--")
        own, dashes, command = given[:place], True, given[place + 1 :]
    parser = _parser()
    options = parser.parse_args(own)
    if dashes and not command:
        parser.error("there is no command after --")
    if command and options.port is not None:
        parser.error("--port has no use with a command: the sandbox takes a free port")
    try:
        if command:
            return _run(command, options)
        return _serve(8787 if options.port is None else options.port, options)
    except ModuleNotFoundError as error:
        return _fail(f"the module {error.name} is missing; install remoteit-client[sandbox]", 1)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m remoteit.sandbox",
        usage="%(prog)s [--port PORT] [--devices N] [--seed N] [--state FILE] [--fault RULE]... "
        "[-- COMMAND [ARGUMENT ...]]",
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=_port, help="port on 127.0.0.1; 0 takes a free one (default: 8787)")
    parser.add_argument(
        "--devices", type=_count, default=25, help="devices of the account (default: %(default)s)"
    )
    parser.add_argument(
        "--seed", type=int, default=1, help="same seed, same fleet and keys (default: %(default)s)"
    )
    parser.add_argument(
        "--state",
        type=Path,
        metavar="FILE",
        help="go on from FILE, with its fleet, and save there at the end; holds the sandbox's own secrets",
    )
    parser.add_argument(
        "--fault",
        type=_rule,
        action="append",
        default=[],
        dest="faults",
        metavar="RULE",
        help="let requests go wrong, such as 'status=503 operation=Devices'; may be given several times",
    )
    return parser


def _rule(text: str) -> Rule:
    try:
        return Rule.parse(text)
    except FaultError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:  # noqa: PLR2004 - the highest port there is
        raise argparse.ArgumentTypeError(f"{text} is no port; ports are numbers from 0 to 65535")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text} is no number of devices; give 0 or more")
    return int(text)


def _serve(port: int, options: argparse.Namespace) -> int:
    from remoteit.sandbox.http.server import run_sandbox  # noqa: PLC0415 - `--help` does without
    from remoteit.sandbox.state.file import StateError  # noqa: PLC0415 - as above

    stop = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, end)
    try:
        devices, seed = options.devices, options.seed
        with run_sandbox(
            devices=devices, seed=seed, port=port, state=options.state, faults=options.faults
        ) as sandbox:
            exports = [f"export {name}={shlex.quote(value)}" for name, value in sandbox.environment().items()]
            kept = f"state in {options.state}" if options.state else f"{devices} devices (seed {seed})"
            first = f"# Sandbox at {sandbox.url} with {kept}; Ctrl-C stops it."
            sys.stdout.write("\n".join((first, *exports, "")))
            sys.stdout.flush()
            while not stop.wait(1):  # on Windows a wait without an end would not notice Ctrl-C
                pass
    except StateError as error:
        return _fail(str(error), 1)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return _fail(f"port {port} is taken; choose another with --port, or --port 0 for a free one", 1)
        return _fail(f"cannot listen on port {port}: {error.strerror}; choose another with --port", 1)
    return 0


def _run(command: Sequence[str], options: argparse.Namespace) -> int:
    from remoteit.sandbox.http.command import run_command  # noqa: PLC0415 - as above
    from remoteit.sandbox.state.file import StateError  # noqa: PLC0415 - as above

    signal.signal(signal.SIGTERM, _give_up)
    try:
        return run_command(
            command, devices=options.devices, seed=options.seed, state=options.state, faults=options.faults
        )
    except StateError as error:
        return _fail(str(error), 1)
    except FileNotFoundError:
        return _fail(f"there is no command {command[0]!r}", _NOT_FOUND)
    except PermissionError:
        return _fail(f"{command[0]!r} is not executable", _NOT_EXECUTABLE)
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def _give_up(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)


def _fail(sentence: str, code: int) -> int:
    sys.stderr.write(f"remoteit.sandbox: {sentence}.\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
