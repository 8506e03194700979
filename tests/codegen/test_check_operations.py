"""Errors in operations are reported with location and nearest names, before any code is written."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from remoteit.codegen.errors import CodegenError

if TYPE_CHECKING:
    from tests.codegen.project import Project

ERRORS = {
    "an unknown field": (
        "query A { usr { id } }", "1:11: Cannot query field 'usr' on type 'Query'. Did you mean 'user'",
    ),
    "an unknown argument": (
        "query A { users(lmit: 1) { id } }", "1:17: Unknown argument 'lmit' .* Did you mean 'limit'?",
    ),
    "an unknown type": ("query A($x: Colr) { version }", "1:13: Unknown type 'Colr'. Did you mean 'Colour'?"),
    "a missing fragment": (
        "query A { user { ...UserFilds } }\nfragment UserFields on User { id }",
        "1:21: Unknown fragment 'UserFilds'. Did you mean 'UserFields'?",
    ),
    "a duplicate name": (
        "query A { version }\nquery A { version }",
        r"2:7: There can be only one operation named 'A'. \(first at .*users.graphql:1:7\)",
    ),
    "a syntax error": ("query A {\n  version\n", "3:1: Syntax Error: Expected Name, found <EOF>."),
    "an anonymous operation": ("query A { version }\n{ version }", "2:1: this operation has no name"),
    "a keyword": ("query Import { version }", "1:1: `Import` is not a valid method name in Python"),
    "a private name": ("query _A { version }", "1:1: `_A` is not a valid method name"),
    "an attribute of the client": ("query Execute { version }", "1:1: `Execute` would hide the client's own"),
    "a method of the async client": ("query Aclose { version }", "1:1: `Aclose` would hide the client's own"),
    "two names for one method": (
        "query apiVersion { version }\nquery ApiVersion { version }",
        "2:1: ApiVersion and apiVersion both become the method `api_version`",
    ),
    "a type among operations": ("query A { version }\ntype B { id: ID }", "2:1: "),
    "no operations": ("# only a comment", "no operations to generate from"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "message"), ERRORS.values(), ids=ERRORS.keys())
def test_an_error_is_reported_with_its_location(project: Project, text: str, message: str) -> None:
    project.queries.write_text(text, "utf-8")
    file = "" if message.startswith("no operations") else r"users\.graphql:"
    with pytest.raises(CodegenError, match=f"{file}{message}"):
        project.generate()
    assert not project.package.exists()


def test_each_error_has_its_own_line(project: Project) -> None:
    project.queries.write_text("query A { usr }\nquery B { vrsion }", "utf-8")
    (project.root / "queries" / "more.graphql").write_text("query C { vrsion }", "utf-8")
    with pytest.raises(CodegenError) as caught:
        project.generate()
    assert [line.rpartition("/")[2].partition(": ")[0] for line in str(caught.value).splitlines()] == [
        "more.graphql:1:11", "users.graphql:1:11", "users.graphql:2:11",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("type Query { a: Missing }", "Unknown type 'Missing'"),
        ("type Query {", "1:13: Syntax Error"),
        ("type A { b: Int }", "Query root type"),
    ],
)
def test_an_invalid_schema_is_reported(project: Project, text: str, message: str) -> None:
    (project.root / "schema.graphql").write_text(text, "utf-8")
    with pytest.raises(CodegenError, match=rf"schema\.graphql.*{message}"):
        project.generate()


def test_files_are_read_without_the_dependencies_of_the_generator() -> None:
    code = (
        "import sys; sys.modules['ariadne_codegen'] = None;"
        "import remoteit.codegen.documents.load, remoteit.codegen.settings"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
