"""The exit codes of the command line, and its messages: no traceback, no secret."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import click
import pytest

import remoteit.cli.errors as errors_module
from remoteit import errors
from remoteit.cli.debug import remove_secrets
from remoteit.cli.errors import (
    MEANINGS,
    AmbiguousError,
    CommandError,
    ExitCode,
    NotFoundError,
    describe_error,
)

if TYPE_CHECKING:
    from remoteit.sandbox import Sandbox

    from .conftest import CommandLine


def graphql_error(code: str) -> errors.GraphQLError:
    return errors.GraphQLError("no", errors=[{"message": "no", "extensions": {"code": code}}])


def lost(kind: type[errors.TransportError], operation: str | None, *, sent: bool) -> errors.TransportError:
    error = kind("no response came", operation=operation)
    error.request_sent = sent
    return error


DELETE_TAG = ["api", "DeleteTag", "--yes", "--name", "x"]

ERRORS: list[tuple[BaseException, ExitCode]] = [
    (CommandError("x"), ExitCode.API_ERROR),
    (NotFoundError("x"), ExitCode.NOT_FOUND),
    (AmbiguousError("x", ["y"]), ExitCode.USAGE),
    (CommandError("x", ExitCode.JOB_FAILED), ExitCode.JOB_FAILED),
    (click.UsageError("x"), ExitCode.USAGE),
    (click.BadParameter("x"), ExitCode.USAGE),
    (click.FileError("x"), ExitCode.API_ERROR),
    (ImportError("needs `rich`; install it with: pip install 'remoteit-client[cli]'"), ExitCode.USAGE),
    (errors.CredentialsError("x"), ExitCode.CREDENTIALS),
    (errors.AuthenticationError("x", status=403), ExitCode.CREDENTIALS),
    (errors.InvalidVariablesError("x"), ExitCode.USAGE),
    (errors.ConfigurationError("x"), ExitCode.USAGE),
    (graphql_error("FORBIDDEN"), ExitCode.FORBIDDEN),
    (graphql_error("NOT_FOUND"), ExitCode.NOT_FOUND),
    (graphql_error("BAD_USER_INPUT"), ExitCode.USAGE),
    (graphql_error("INTERNAL_SERVER_ERROR"), ExitCode.API_ERROR),
    (errors.OperationOutdatedError("x", errors=[]), ExitCode.API_ERROR),
    (errors.NullResultError("x", path=["login"]), ExitCode.NOT_FOUND),
    (errors.RateLimitError("x", status=429), ExitCode.RATE_LIMIT),
    (errors.HTTPStatusError("x", status=500), ExitCode.API_ERROR),
    (errors.InvalidResponseError("x", status=200, content_type="text/html"), ExitCode.API_ERROR),
    (errors.ResponseValidationError("x", errors=[]), ExitCode.API_ERROR),
    (errors.RestError("x", reason=None), ExitCode.API_ERROR),
    (errors.JobLogsUnavailableError("x"), ExitCode.NOT_FOUND),
    (errors.MissingFieldError("x"), ExitCode.API_ERROR),
    (lost(errors.APIConnectionError, "Devices", sent=True), ExitCode.NETWORK),
    (lost(errors.APITimeoutError, "DeleteDevice", sent=False), ExitCode.NETWORK),
    (lost(errors.APITimeoutError, "DeleteDevice", sent=True), ExitCode.UNKNOWN_OUTCOME),
    (lost(errors.TransportError, None, sent=True), ExitCode.NETWORK),
    (FileNotFoundError(2, "No such file or directory", "a.txt"), ExitCode.API_ERROR),
    (ZeroDivisionError("secret"), ExitCode.API_ERROR),
]


@pytest.mark.parametrize(("error", "code"), ERRORS, ids=lambda value: type(value).__name__)
def test_each_error_has_an_exit_code_and_a_sentence(error: BaseException, code: ExitCode) -> None:
    message, found = describe_error(error)
    assert found == code
    assert message.strip()
    assert "secret" not in message


def test_each_error_of_the_library_is_in_the_table_above() -> None:
    tested = {kind for error, _ in ERRORS for kind in type(error).__mro__}
    for name in errors.__all__:
        kind = getattr(errors, name)
        if issubclass(kind, errors.RemoteItError) and kind is not errors.JobTimeoutError:
            assert kind in tested, f"add {name}"


def test_each_exit_code_is_documented() -> None:
    text = inspect.getdoc(errors_module) or ""
    for code in ExitCode:
        assert f"\n{code.value} " in text
        assert MEANINGS[code].rstrip(".").lower() in text.lower()


def test_a_lost_response_of_a_mutation_advises_to_look() -> None:
    message, _ = describe_error(lost(errors.APITimeoutError, "DeleteDevice", sent=True))
    assert message.endswith("The change may have been made; look before you repeat it.")


@pytest.mark.parametrize(
    ("fault", "arguments", "code"),
    [
        ("status=500 times=always", ["whoami"], ExitCode.API_ERROR),
        ("throttle=0 times=always", ["whoami"], ExitCode.RATE_LIMIT),
        ("drop=before times=always", ["whoami"], ExitCode.NETWORK),
        ("html times=always", ["whoami"], ExitCode.API_ERROR),
        (
            "drop=after operation=DeleteTag",
            ["api", "DeleteTag", "--yes", "--name", "x"],
            ExitCode.UNKNOWN_OUTCOME,
        ),
    ],
)
def test_faults_of_the_api_lead_to_exit_codes(
    command: CommandLine, sandbox: Sandbox, fault: str, arguments: list[str], code: ExitCode
) -> None:
    sandbox.faults.add(fault)
    try:
        result = command.run(*arguments)
    finally:
        sandbox.faults.clear()
    assert result.code == code, result.err
    assert "Traceback" not in result.err
    assert result.err.startswith("error: ")
    assert not result.out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GET https://host/file?X-Signature=abc&b=c failed", "GET https://host/file?[removed] failed"),
        ("{'Authorization': 'Signature keyId=\"a\"'}", "{'Authorization': '[removed]"),
        ("token=abc, secret: def", "token=[removed], secret: [removed]"),
        ('File "x.py", line 3, in f', 'File "x.py", line 3, in f'),
    ],
)
def test_secrets_are_removed_from_tracebacks_and_logs(text: str, expected: str) -> None:
    assert remove_secrets(text).startswith(expected)


def test_the_secret_of_the_environment_is_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("R3_SECRET_ACCESS_KEY", "c2VjcmV0")
    assert remove_secrets("x c2VjcmV0 y") == "x [removed] y"
