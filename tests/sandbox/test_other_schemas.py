"""A sandbox serves schema.graphql without some parts, or another schema."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
from graphql import build_client_schema, build_schema, get_introspection_query

from remoteit import Client
from remoteit._schema import schema_path
from remoteit.sandbox import run_sandbox
from remoteit.sandbox.__main__ import main
from remoteit.sandbox.graphql.reduction import PartError, remove_parts
from remoteit.sandbox.http.schema import SchemaFileError
from remoteit.testing import InProcessSandbox
from remoteit_auth import RemoteItAuth

OLD = Path(__file__).parents[1] / "facts" / "schema_2024_09.graphql"

SMALL = """
interface Node { id: ID! kind: Kind }
type Thing implements Node { id: ID! kind: Kind other(a: Int, b: Input): Other }
type Other { thing: Thing }
union Either = Thing | Other
enum Kind { A B }
input Input { x: Int more: Input2 }
input Input2 { y: Int }
type Query { thing: Thing other: Other either: Either }
"""


def execute(sandbox: InProcessSandbox, query: str, variables: dict[str, Any] | None = None) -> Any:
    with httpx.Client(transport=sandbox.transport, auth=RemoteItAuth(sandbox.credentials)) as http:
        response = http.post(f"{sandbox.url}/graphql/v1", json={"query": query, "variables": variables})
        return response.json()


def types(sdl: str) -> dict[str, Any]:
    return dict(build_schema(sdl, assume_valid=True).type_map)


def test_a_field_is_removed() -> None:
    rest = types(remove_parts(SMALL, ["Thing.other"]))
    assert list(rest["Thing"].fields) == ["id", "kind"]
    assert list(rest["Query"].fields) == ["thing", "other", "either"]


def test_an_argument_is_removed() -> None:
    assert list(types(remove_parts(SMALL, ["Thing.other(a:)"]))["Thing"].fields["other"].args) == ["b"]


def test_enum_values_and_fields_of_inputs_are_removed() -> None:
    rest = types(remove_parts(SMALL, ["Kind.A", "Input.x"]))
    assert list(rest["Kind"].values) == ["B"]
    assert list(rest["Input"].fields) == ["more"]


@pytest.mark.parametrize("part", ["Other", "type Other", " type  Other "])
def test_what_has_a_removed_type_is_removed(part: str) -> None:
    rest = types(remove_parts(SMALL, [part]))
    assert "Other" not in rest
    assert list(rest["Thing"].fields) == ["id", "kind"]
    assert list(rest["Query"].fields) == ["thing", "either"]
    assert [kind.name for kind in rest["Either"].types] == ["Thing"]


def test_what_becomes_empty_is_removed() -> None:
    rest = types(remove_parts(SMALL, ["Input2.y", "Input.x", "Other.thing"]))
    assert not {"Input", "Input2", "Other"} & rest.keys()
    assert list(rest["Thing"].fields) == ["id", "kind"]
    rest = types(remove_parts(SMALL, ["type Kind", "type Node"]))
    assert list(rest["Thing"].fields) == ["id", "other"]
    assert not rest["Thing"].interfaces


@pytest.mark.parametrize(
    ("part", "message"),
    [
        ("Thing.othr", "no part 'Thing.othr'; did you mean 'Thing.other"),
        ("Thing.other(c:)", "did you mean 'Thing.other"),
        ("Thinq", "did you mean 'Thing'"),
        ("", "write Type, Type.field or Type.field"),
        ("Zzzzzzzzzz.é()", "write Type"),
    ],
)
def test_an_unknown_part_is_an_error(part: str, message: str) -> None:
    with pytest.raises(PartError, match=message.replace("(", r"\(")):
        remove_parts(SMALL, [part])


def test_documents_with_a_missing_part_are_rejected() -> None:
    with InProcessSandbox(devices=2, without=["Device.state", "Mutation.setTag"]) as sandbox:
        body = execute(sandbox, "{ login { devices { items { state } } } }")
        assert body["errors"][0]["message"].startswith("Cannot query field 'state' on type 'Device'.")
        assert body["errors"][0]["locations"]
        assert body.get("data") is None
        assert "setTag" in execute(sandbox, "mutation { setTag(tag: []) }")["errors"][0]["message"]
        whole = execute(sandbox, "{ login { devices { total items { id name } } } }")
        assert whole["data"]["login"]["devices"]["total"] == 2


def test_arguments_of_the_rest_are_still_used() -> None:
    """Filters and paging work as on the whole schema."""
    calls: list[Any] = [{"name": "Camera"}, {"size": 3}, {"state": "inactive"}, {"platform": [1]}]
    with InProcessSandbox(devices=12) as whole, InProcessSandbox(devices=12, without=["Job.file"]) as rest:
        for call in calls:
            found: list[list[str | None]] = []
            for sandbox in (whole, rest):
                options: Any = {"credentials": sandbox.credentials, "transport": sandbox.transport}
                client = Client(url=sandbox.url, **options)
                found.append([device.name for device in client.devices(**call)])
            assert found[0] == found[1]
            assert len(found[0]) < 12


def introspect(sandbox: InProcessSandbox) -> Any:
    return build_client_schema(execute(sandbox, get_introspection_query())["data"])


def test_introspection_returns_the_schema_that_is_served() -> None:
    with InProcessSandbox(devices=0, without=["Device.state", "type License"]) as sandbox:
        schema = introspect(sandbox)
    assert "state" not in schema.type_map["Device"].fields
    assert "License" not in schema.type_map
    with InProcessSandbox(devices=0) as sandbox:
        assert "state" in introspect(sandbox).type_map["Device"].fields


def test_another_schema_has_default_values(tmp_path: Path) -> None:
    file = tmp_path / "other.graphql"
    file.write_text(
        "type Query { login: User version: Int! color: Color! things: [Thing!]! text: String }"
        " type User { id: ID email: String! hat: Hat! size: Int! } type Hat { width: Float! }"
        " type Thing { id: ID } enum Color { RED BLUE }",
        "utf-8",
    )
    with InProcessSandbox(schema=file) as sandbox:
        query = "{ login { email hat { width } size } version color things { id } text }"
        assert execute(sandbox, query)["data"] == {
            "login": {
                "email": next(iter(sandbox.backend.accounts.values())).email,
                "hat": {"width": 0.0},
                "size": 0,
            },
            "version": 0,
            "color": "RED",
            "things": [],
            "text": None,
        }  # fmt: skip


def test_an_older_schema_is_served() -> None:
    with InProcessSandbox(devices=3, schema=OLD) as sandbox:
        body = execute(sandbox, "{ login { devices { total } } }")
    assert body["data"]["login"]["devices"]["total"] == 3


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"type Query {", "is not a GraphQL schema: Syntax Error"),
        (b"type Query { a: Missing }", "is not a GraphQL schema: Unknown type 'Missing'"),
        (b"type A { b: Int }", "is not a GraphQL schema: Query root type"),
        (b"\xff\xfe", "is not a GraphQL schema: 'utf-8' codec"),
        (b"{ devices }", "is not a GraphQL schema"),
    ],
)
def test_a_file_without_a_schema_is_an_error(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "other.graphql"
    file.write_bytes(content)
    with pytest.raises(SchemaFileError, match=message):
        InProcessSandbox(schema=file)
    with pytest.raises(SchemaFileError, match=message), run_sandbox(schema=file):
        pytest.fail("the sandbox started")


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        InProcessSandbox(schema=tmp_path / "none")


CODE = """
import warnings
from remoteit import ApiWarning, Client
warnings.simplefilter("ignore", ApiWarning)
with Client() as client:
    print(client.devices().total, *client.outdated_operations["Devices"])
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "remoteit.sandbox", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_a_command_runs_without_parts() -> None:
    parts = ["--without", "Device.state", "--without", "User.devices(tag:)"]
    result = run("--devices", "4", *parts, "--", sys.executable, "-c", CODE)
    assert result.stdout.split() == ["4", "User.devices(tag:)", "Device.state"]
    assert result.returncode == 0


def test_a_command_runs_with_another_schema() -> None:
    code = CODE.replace(', *client.outdated_operations["Devices"]', "")
    result = run("--devices", "4", "--schema", str(OLD), "--", sys.executable, "-c", code)
    assert result.stdout.split() == ["4"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--without", "Device.stat"], "argument --without: .*; did you mean 'Device.state'"),
        (["--schema", "no/such/file"], "argument --schema: cannot read no/such/file: No such file"),
        (["--schema", "README.md"], r"argument --schema: README.md is not a GraphQL schema"),
        (["--without"], "argument --without: expected one argument"),
    ],
)
@pytest.mark.parametrize("command", [[], ["--", "true"]], ids=["serve", "run"])
def test_wrong_options_are_errors(
    arguments: list[str], message: str, command: list[str], capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(schema_path().parent)
    with pytest.raises(SystemExit) as caught:
        main([*arguments, *command])
    assert caught.value.code == 2
    error = capsys.readouterr().err
    assert re.search(message, error)
    assert "Traceback" not in error


def test_help_explains_both_options(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    text = capsys.readouterr().out
    for part in ("--without PART", "--schema FILE", "Type.field(argument:)", "--without Device.state"):
        assert part in text


def test_the_schema_of_other_sandboxes_stays_whole() -> None:
    with InProcessSandbox(devices=1, without=["Device.state"]), InProcessSandbox(devices=1) as other:
        assert "errors" not in execute(other, "{ login { devices { items { state } } } }")
