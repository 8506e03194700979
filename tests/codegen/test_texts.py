"""A text of the schema or of an operation never becomes code: it is a constant of the generated package."""

from __future__ import annotations

import ast
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from graphql import (
    GraphQLError,
    StringValueNode,
    build_schema,
    introspection_from_schema,
    parse,
    parse_value,
    print_ast,
)
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from remoteit.codegen.plugins.literals import Document
from remoteit.codegen.reference import render_reference
from remoteit.codegen.schema.sdl import render_sdl
from tests.codegen.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator

# `{n}` is a string literal of GraphQL.
SCHEMA = """
{0}
schema {{ query: Query mutation: Mutation }}
{1}
enum Color {{ {2} RED @deprecated(reason: {3}) }}
{4}
input Wish {{ {5} name: String = {6} {6} tags: [String] = [{7}] color: Color = RED
  inner: Inner = {{ name: {7}, color: RED }} old: String @deprecated(reason: {8}) }}
input Inner {{ name: String color: Color }}
{9}
type Query {{
  {10}
  users({11} name: String = {12} id: ID tags: [String] wish: Wish @deprecated(reason: {13})): [User!]!
  @deprecated(reason: {14})
}}
type Mutation {{ {15} paint(color: Color): Boolean! }}
{16}
type User {{ {17} name: String {18} nick: String @deprecated(reason: {19}) color: Color }}
"""

# `{c}` is a comment.
QUERIES = """
#{c}

#{c}
query Users($name: String = {0}, $id: ID = {1}, $wish: Wish = {{ name: {2} }}, $tags: [String] = [{3}]) {{
  users(name: $name, wish: $wish, id: $id, tags: $tags) {{ ...UserFields }}
  more: users(name: {4}, wish: {{ name: {5}, tags: [{6}] }}) {{ name @include(if: true) }}
}}
#{c}
fragment UserFields on User {{ name nick color }}
#{c}
mutation Paint {{ paint(color: RED) }}
"""
POSITIONS = 20
COMMENTS = 4

HOSTILE = [
    '"""x\\\\""" + str(open("PWNED","w")) #"""',
    '"""xC:\\new\\table"""',
    '"""x DOCUMENT_OF_Users"""',
    '"x\' + __import__(\\"os\\") + \'"',
    '"x{{name}} {name} %s \\u0000"',
    '"x\\n# coding: utf-7\\n+AG8-"',
    '"x # type: ignore # noqa # fmt: off"',
]


def is_string(token: str) -> bool:
    try:
        return isinstance(parse_value(token), StringValueNode)
    except GraphQLError:
        return False


def tokens() -> st.SearchStrategy[str]:
    """String literals, quoted and in blocks, that begin with a letter so that they are never empty."""
    texts = st.text(max_size=30) | st.text(st.sampled_from("\"'\\\n\r\t #{}%u0nx"), max_size=12)
    quoted = texts.map(lambda text: print_ast(StringValueNode(value=f"x{text}", block=False)))
    raw = texts.map(lambda text: f'"x{text}"')
    block = texts.map(lambda text: f'"""x{text}"""')
    return st.sampled_from(HOSTILE) | (quoted | raw | block).filter(is_string)


def comments() -> st.SearchStrategy[str]:
    return st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=30).map(" x{}".format)


def write(folder: Path, texts: list[str], notes: list[str]) -> Project:
    project = Project(folder)
    (folder / "queries").mkdir()
    (folder / "schema.graphql").write_text(SCHEMA.format(*texts), "utf-8", newline="")
    for note in notes:
        assert "\n" not in note
    remaining = iter(notes)
    queries = QUERIES.format(*texts, c="\0")
    text = "".join(part + next(remaining, "") for part in queries.split("\0"))
    project.queries.write_text(text, "utf-8", newline="")
    return project


def masked(package: Path) -> dict[str, str]:
    """Return the syntax trees of all modules without the values of their strings."""
    trees: dict[str, str] = {}
    for path in sorted(package.rglob("*.py")):
        if "_runtime" not in path.parts:
            tree = ast.parse(path.read_text("utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    node.value = ""
            trees[path.name] = ast.dump(tree)
    return trees


def strings(path: Path) -> list[str]:
    return [
        node.value
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def meaning(token: str) -> str:
    value = parse_value(token)
    assert isinstance(value, StringValueNode)
    return value.value


def tidy(text: str) -> str:
    return " ".join(text.split())


def keyword_defaults(path: Path, method: str) -> dict[str, Any]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name == method:
            arguments = zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
            return {name.arg: ast.literal_eval(value) for name, value in arguments
                    if isinstance(value, ast.Constant)}  # fmt: skip
    raise AssertionError(method)


def documents(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.keyword) and node.arg == "document":
            yield ast.literal_eval(node.value)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], list[str]]:
    """The masked package and the reference of a project with plain texts."""
    project = write(tmp_path_factory.mktemp("plain"), ['"text"'] * POSITIONS, [" x"] * COMMENTS)
    project.generate()
    return masked(project.package), render_reference(project.settings).split("\n")


@settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(texts=st.lists(tokens(), min_size=POSITIONS, max_size=POSITIONS),
       notes=st.lists(comments(), min_size=COMMENTS, max_size=COMMENTS))  # fmt: skip
def test_any_text_in_any_position_is_only_a_constant(
    plain: tuple[dict[str, str], list[str]], texts: list[str], notes: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = write(Path(folder), texts, notes)
        project.generate()
        trees, lines = plain
        assert masked(project.package) == trees
        client = project.package / "client.py"
        assert keyword_defaults(client, "users") == {"name": meaning(texts[0]), "id": meaning(texts[1])}
        source = parse(project.queries.read_text("utf-8"), no_location=True)
        sent = {
            name: definition
            for text in documents(project.package / "operations" / "users.py")
            for definition in parse(text, no_location=True).definitions
            if (name := getattr(definition, "name").value)  # noqa: B009
        }
        for definition in source.definitions:
            name = getattr(definition, "name").value  # noqa: B009
            assert sent[name] == definition
        found = {tidy(text) for path in project.package.rglob("*.py") for text in strings(path)}
        for position in (1, 2, 3, 4, 5, 11, 13, 14, 16, 17, 18, 19):  # in docstrings and deprecations
            assert any(tidy(meaning(texts[position])) in text for text in found), position
        for note in notes[1:]:
            assert any(tidy(note) in text for text in found), note
        inputs = project.package / "inputs.py"
        assert meaning(texts[6]) in strings(inputs)
        assert meaning(texts[7]) in strings(inputs)
        rendered = render_reference(project.settings).split("\n")
        assert len(rendered) == len(lines)
        assert [line[:1] for line in rendered] == [line[:1] for line in lines]


@given(st.text())
def test_a_document_is_a_literal_of_its_text(text: str) -> None:
    code = ast.unparse(ast.Constant(Document(text)))
    assert ast.literal_eval(code) == f"{text}\n"
    assert ast.literal_eval(f"[{code}, 1]") == [f"{text}\n", 1]


@pytest.mark.parametrize(
    "first", ["# Heading", "- item", "| a | b |", "> quote", "1. one", "<script>x</script>", "```"]
)
def test_a_comment_does_not_change_the_structure_of_the_reference(project: Project, first: str) -> None:
    project.queries.write_text(f"query B {{ version }}\n\n# {first}\nquery A {{ version }}", "utf-8")
    project.generate()
    lines = render_reference(project.settings).split("\n")
    line = lines[lines.index("### `client.a`") + 2]
    assert line.startswith(("\\", "&lt;", "1\\."))


@settings(max_examples=15, deadline=None)
@given(texts=st.lists(tokens(), min_size=POSITIONS, max_size=POSITIONS))
def test_a_rendered_schema_keeps_all_texts(texts: list[str]) -> None:
    schema = build_schema(SCHEMA.format(*texts))
    text = render_sdl(schema)
    assert introspection_from_schema(build_schema(text)) == introspection_from_schema(schema)
    again = render_sdl(schema, SCHEMA.format(*texts))
    assert introspection_from_schema(build_schema(again)) == introspection_from_schema(schema)
    assert render_sdl(build_schema(again), again) == again


def test_a_directive_of_the_generator_adds_no_import_and_no_base_class(project: Project) -> None:
    directive = "directive @mixin(from: String, import: String) on FIELD | FRAGMENT_DEFINITION | QUERY\n"
    schema = project.settings.schema
    schema.write_text(directive + schema.read_text("utf-8"), "utf-8")
    hostile = '@mixin(from: "os; import sys", import: "system, *")'
    project.queries.write_text(
        f"query A {hostile} {{ user {hostile} {{ ...B }} }}\nfragment B on User {hostile} {{ id colour }}",
        "utf-8",
    )
    project.generate()
    for path in project.package.glob("[!_]*/*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import | ast.ImportFrom):
                assert all(alias.name.isidentifier() and alias.name != "system" for alias in node.names)
            if isinstance(node, ast.ClassDef):
                assert all(isinstance(base, ast.Name) and base.id.isidentifier() for base in node.bases)
    [document] = documents(project.package / "operations" / "users.py")
    assert document.count("@mixin(") == 3
