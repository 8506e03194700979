"""`schema check` says which operations the API can execute, also if it does not allow introspection."""

from __future__ import annotations

import json
import shutil
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from graphql import build_schema, parse, validate

from remoteit._schema import schema_path
from remoteit.codegen.cli import main
from remoteit.codegen.schema.api import never_executed
from remoteit.sandbox import Sandbox, run_sandbox
from remoteit.sandbox.graphql.reduction import remove_parts
from tests.client.lacking_api import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Generator

    from graphql import GraphQLSchema

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The operations of this project, in a folder of the test."""
    shutil.copytree(ROOT / "queries", tmp_path / "queries")
    shutil.copy(schema_path(), tmp_path / "schema.graphql")
    (tmp_path / "pyproject.toml").write_text("[tool.remoteit.codegen]\nruntime = 'copy'\n", "utf-8")
    monkeypatch.chdir(tmp_path)


def use(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in sandbox.environment().items():
        monkeypatch.setenv(name, value)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["schema", "check", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def findings(text: str) -> dict[str, dict[str, Any]]:
    return {item["operation"]: item for item in json.loads(text)}


def test_all_operations_are_valid_on_the_same_schema(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with run_sandbox(devices=0) as sandbox:
        use(sandbox, monkeypatch)
        code, text, _ = run(capsys)
        assert (code, text) == (0, f"{len(OPERATIONS)} operations: {len(OPERATIONS)} valid.\n")
        assert len(sandbox.requests) == 1
        code, text, _ = run(capsys, "--format", "markdown")
        assert (code, text) == (0, f"**{len(OPERATIONS)} operations: {len(OPERATIONS)} valid.**\n")
        found = findings(run(capsys, "--format", "json")[1])
    assert found.keys() == OPERATIONS.keys()
    assert found["Devices"] == {
        "operation": "Devices", "method": "client.devices", "status": "valid", "missing": [], "reason": "",
    }  # fmt: skip


LACKING = ["Device.hardwareId", "Mutation.setTag", "File.versions(platforms:)"]


def test_adapted_and_failing_operations_are_reported(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with run_sandbox(devices=0, without=LACKING) as sandbox:
        code, text, _ = run(capsys, "--url", *prepared(sandbox, monkeypatch))
        _, table, _ = run(capsys, "--url", sandbox.url, "--format", "markdown")
        _, listed, _ = run(capsys, "--url", sandbox.url, "--format", "json")
    assert code == 1
    lines = text.splitlines()
    assert lines[0].split()[:2] == ["failing", "SetTag"]
    assert lines[0].endswith("the API no longer has `Mutation.setTag`")
    assert any(line.startswith("adapted   Devices ") and "`Device.hardwareId`" in line for line in lines)
    assert lines[-1].startswith(f"{len(OPERATIONS)} operations: ")
    assert "1 failing" in lines[-1]
    assert "| `SetTag` | `client.set_tag` | failing | the API no longer has `Mutation.setTag` |" in table
    found = findings(listed)
    assert found["Devices"]["missing"] == ["Device.hardwareId"]
    assert found["FileVersions"]["missing"] == ["File.versions(platforms:)"]
    assert found["Me"]["status"] == "valid"


def prepared(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    use(sandbox, monkeypatch)
    monkeypatch.delenv("REMOTEIT_API_URL")
    return [sandbox.url]


def test_a_check_that_adapts_only_succeeds(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with run_sandbox(devices=0, without=["Device.hardwareId"]) as sandbox:
        use(sandbox, monkeypatch)
        code, text, error = run(capsys)
    assert code == 0
    assert "lacks `Device.hardwareId`" in text
    assert error == ""


class Closed:
    """An API that does not allow introspection, and validates documents before it reads their variables.

    Attributes:
        bodies: what was sent.
        executed: the number of documents that it would have executed.
    """

    def __init__(self, schema: GraphQLSchema, status: int, code: str | None) -> None:
        self.schema = schema
        self.status = status
        self.code = code
        self.bodies: list[dict[str, Any]] = []
        self.executed = 0

    def respond(self, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        self.bodies.append(body)
        document = parse(body["query"])
        if "__schema" in body["query"]:
            return self.status, {"errors": [{"message": "introspection is not allowed"}]}
        if errors := validate(self.schema, document):
            extensions = {"extensions": {"code": self.code}} if self.code else {}
            return self.status, {"errors": [{**error.formatted, **extensions} for error in errors]}
        operation: Any = document.definitions[0]
        for variable in operation.variable_definitions:
            name = variable.variable.name.value
            is_required = variable.type.kind == "non_null_type" and not variable.default_value
            if is_required and name not in body["variables"]:
                message = f'Variable "${name}" of required type was not provided.'
                return self.status, {"errors": [{"message": message}]}
        self.executed += 1
        return 200, {"data": {}}


@contextmanager
def serve(api: Any) -> Generator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            status, body = api.respond(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            content = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("R3_ACCESS_KEY_ID", "AAAAAAAAAAAAAAAAAAAA")
    monkeypatch.setenv("R3_SECRET_ACCESS_KEY", "c2VjcmV0LWtleS1mb3ItdGVzdHMtb25seQ==")


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize(("status", "code"), [(200, None), (400, "GRAPHQL_VALIDATION_FAILED"), (400, None)])
def test_without_introspection_queries_are_checked_and_nothing_is_executed(
    capsys: pytest.CaptureFixture[str], status: int, code: str | None
) -> None:
    sdl = remove_parts(schema_path().read_text("utf-8"), ["Device.hardwareId", "User.contacts"])
    api = Closed(build_schema(sdl), status, code)
    with serve(api) as url:
        result, listed, error = run(capsys, "--url", url, "--format", "json")
    assert "does not allow introspection: queries are checked one by one, mutations are not" in error
    assert api.executed == 0
    assert all(body["query"].lstrip().startswith(("query", "fragment", "{")) for body in api.bodies)
    assert all(not body.get("variables") for body in api.bodies)
    found = findings(listed)
    for name, operation in OPERATIONS.items():
        if operation.kind == "mutation":
            assert found[name]["status"] == "unknown"
            assert found[name]["reason"] == "introspection is disabled"
        else:
            assert found[name]["status"] in ("valid", "adapted", "failing")
    assert found["Devices"]["missing"] == ["Device.hardwareId"]
    assert found["Contacts"]["status"] == "failing"
    assert result == 1


@pytest.mark.parametrize("name", [name for name in OPERATIONS if OPERATIONS[name].kind == "query"])
def test_a_probe_stays_valid_and_cannot_be_executed(name: str) -> None:
    text = OPERATIONS[name].document
    probe = never_executed(text)
    assert validate(SCHEMA, parse(probe)) == []
    assert "$remoteitNever: Boolean!" in probe
    assert [len(line) > 0 for line in probe.split("\n")] == [len(line) > 0 for line in text.split("\n")]


SCHEMA = build_schema(schema_path().read_text("utf-8"))


class Fixed:
    """An API that always returns the same."""

    def __init__(self, status: int, body: Any) -> None:
        self.status = status
        self.body = body

    def respond(self, _: object) -> tuple[int, Any]:
        return self.status, self.body


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize(
    ("status", "body"),
    [(500, {}), (403, {"message": "no"}), (200, b"<html>"), (200, []), (200, {"data": {"__schema": {}}}),
     (200, {}), (200, b"[" * 100_000)],
    ids=lambda value: repr(value)[:30],
)  # fmt: skip
def test_unusable_responses_are_errors(status: int, body: Any, capsys: pytest.CaptureFixture[str]) -> None:
    with serve(Fixed(status, body)) as url:
        code, _, error = run(capsys, "--url", url)
    assert code == 2
    assert "Traceback" not in error
    assert len(error.splitlines()) >= 1


@pytest.mark.usefixtures("key")
def test_an_api_that_cannot_be_reached_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, error = run(capsys, "--url", "http://127.0.0.1:9")
    assert code == 2
    assert "http://127.0.0.1:9/graphql/v1: the request failed" in error


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize("url", ["ftp://x", "http://api.example", "not a url"])
def test_a_wrong_url_is_an_error(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, error = run(capsys, "--url", url)
    assert code == 2
    assert error


def test_an_unknown_profile_is_an_error(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "credentials"
    file.write_text("[one]\nR3_ACCESS_KEY_ID=A\nR3_SECRET_ACCESS_KEY=c2VjcmV0\n", "utf-8")
    file.chmod(0o600)
    monkeypatch.setenv("REMOTEIT_CREDENTIALS_FILE", str(file))
    code, _, error = run(capsys, "--url", "http://127.0.0.1:9", "--profile", "two")
    assert code == 2
    assert "two" in error


@pytest.mark.parametrize("arguments", [["--format", "yaml"], ["extra"], ["--url"]], ids=" ".join)
def test_wrong_arguments_are_errors(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["schema", "check", *arguments])
    assert caught.value.code == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.usefixtures("key")
def test_invalid_operations_are_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "queries" / "more.graphql").write_text("query More { nothing", "utf-8")
    code, _, error = run(capsys, "--url", "http://127.0.0.1:9")
    assert code == 2
    assert "more.graphql:1:21" in error
