"""Exit codes, and the map from the library's errors to them.

0    the command is done
1    the API returned an error, or something else failed
2    the command line is not valid, or a name is ambiguous
3    a device, a service or another object was not found
4    the credentials are missing, invalid or rejected
5    the account may not do this
6    the network failed; no response came
7    the API received too many requests
8    a job failed, or did not end in time
9    the outcome is unknown: a change was sent, and its response was lost
130  interrupted with Ctrl-C

A message is one or two sentences on stderr. A traceback is shown with `--debug` only, with secrets removed.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from remoteit.errors import RemoteItError


class ExitCode(IntEnum):
    """The exit codes of every command."""

    DONE = 0
    API_ERROR = 1
    USAGE = 2
    NOT_FOUND = 3
    CREDENTIALS = 4
    FORBIDDEN = 5
    NETWORK = 6
    RATE_LIMIT = 7
    JOB_FAILED = 8
    UNKNOWN_OUTCOME = 9
    INTERRUPTED = 130


MEANINGS = {
    ExitCode.DONE: "The command is done.",
    ExitCode.API_ERROR: "The API returned an error, or something else failed.",
    ExitCode.USAGE: "The command line is not valid, or a name is ambiguous.",
    ExitCode.NOT_FOUND: "A device, a service or another object was not found.",
    ExitCode.CREDENTIALS: "The credentials are missing, invalid or rejected.",
    ExitCode.FORBIDDEN: "The account may not do this.",
    ExitCode.NETWORK: "The network failed; no response came.",
    ExitCode.RATE_LIMIT: "The API received too many requests.",
    ExitCode.JOB_FAILED: "A job failed, or did not end in time.",
    ExitCode.UNKNOWN_OUTCOME: "The outcome is unknown: a change was sent, and its response was lost.",
    ExitCode.INTERRUPTED: "Interrupted with Ctrl-C.",
}
"""One sentence per exit code, for the reference."""


class CommandError(Exception):
    """A command cannot go on.

    Args:
        message: one or two sentences: what is wrong, and what to do next; never a secret.
        code: the exit code.
    """

    def __init__(self, message: str, code: ExitCode = ExitCode.API_ERROR) -> None:
        super().__init__(message)
        self.message = message
        self.code = code


class NotFoundError(CommandError):
    """An object does not exist, or the account cannot see it."""

    def __init__(self, message: str) -> None:
        super().__init__(message, ExitCode.NOT_FOUND)


class AmbiguousError(CommandError):
    """A name matches more than one object.

    Args:
        message: one sentence that says which name is ambiguous.
        candidates: one line per object.
    """

    def __init__(self, message: str, candidates: Iterable[str]) -> None:
        super().__init__("\n".join((message, *(f"  {line}" for line in candidates))), ExitCode.USAGE)


_FORBIDDEN_CODES = frozenset({"FORBIDDEN", "UNAUTHORIZED", "PERMISSION_DENIED"})
_USAGE_CODES = frozenset({"BAD_USER_INPUT"})


def describe_error(error: BaseException) -> tuple[str, ExitCode]:
    """Return the message and the exit code of an error.

    Args:
        error: any exception of a command.
    """
    if isinstance(error, CommandError):
        return error.message, error.code
    if isinstance(error, click.ClickException):
        is_usage = isinstance(error, click.UsageError)
        return _sentence(error.format_message()), ExitCode.USAGE if is_usage else ExitCode.API_ERROR
    if isinstance(error, ImportError) and "pip install" in str(error):
        return _sentence(str(error)), ExitCode.USAGE
    # Only a failure loads the library's errors, which load httpx.
    from remoteit.errors import RemoteItError  # noqa: PLC0415 - see above

    if isinstance(error, RemoteItError):
        code = _exit_code(error)
        message = unknown_outcome(error) if code is ExitCode.UNKNOWN_OUTCOME else error.message
        return _sentence(message), code
    message = (
        f"unexpected {type(error).__name__}; run the command again with --debug, and report the traceback"
    )
    if isinstance(error, OSError):
        message = f"{error.filename}: {error.strerror}" if error.filename else error.strerror or str(error)
    return _sentence(message), ExitCode.API_ERROR


def unknown_outcome(error: RemoteItError) -> str:
    """Return the message for a mutation whose response was lost."""
    return f"{error.message}. The change may have been made; look before you repeat it"


def _exit_code(error: Exception) -> ExitCode:
    """Return the exit code of an error of the library; the first row that matches counts."""
    from remoteit import errors  # noqa: PLC0415 - see above

    if isinstance(error, errors.TransportError):
        return _transport_code(error)
    if isinstance(error, errors.GraphQLError):
        codes = set(error.codes)
        for found, code in (
            (codes & _FORBIDDEN_CODES, ExitCode.FORBIDDEN),
            ("NOT_FOUND" in codes, ExitCode.NOT_FOUND),
            (codes & _USAGE_CODES, ExitCode.USAGE),
        ):
            if found:
                return code
        return ExitCode.API_ERROR
    table: tuple[tuple[type[Exception], ExitCode], ...] = (
        (errors.CredentialsError, ExitCode.CREDENTIALS),
        (errors.AuthenticationError, ExitCode.CREDENTIALS),
        (errors.ConfigurationError, ExitCode.USAGE),
        (errors.RateLimitError, ExitCode.RATE_LIMIT),
        (errors.NullResultError, ExitCode.NOT_FOUND),
        (errors.JobTimeoutError, ExitCode.JOB_FAILED),
        (errors.JobLogsUnavailableError, ExitCode.NOT_FOUND),
    )
    return next((code for kind, code in table if isinstance(error, kind)), ExitCode.API_ERROR)


def _transport_code(error: Exception) -> ExitCode:
    sent, name = getattr(error, "request_sent", True), getattr(error, "operation", None)
    return ExitCode.UNKNOWN_OUTCOME if sent and name and _is_mutation(name) else ExitCode.NETWORK


def _is_mutation(name: str) -> bool:
    from .shipped import load_operations  # noqa: PLC0415 - only a failure needs them

    operation = load_operations().get(name)
    return operation is not None and operation["kind"] == "mutation"


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else f"{text}."
