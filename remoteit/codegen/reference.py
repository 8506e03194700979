"""Renders a Markdown reference of all operations from the queries, the schema and the generated client."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

# First, because it says which extra is missing.
from remoteit.codegen.documents.load import read_operations, read_schema

# isort: split

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    StringValueNode,
    Visitor,
    print_ast,
    visit,
)

from remoteit.codegen.documents.fragments import used_fragments
from remoteit.codegen.documents.merge import merge_selections
from remoteit.codegen.plugins.descriptions import (
    comment_above,
    describe_result,
    fields_of,
    result_fields,
    type_of,
    variable_descriptions,
)
from remoteit.codegen.plugins.provenance import DIRECTIVE, inferred_parts
from remoteit.codegen.plugins.python_names import graphql_name, method_name
from remoteit.codegen.plugins.sync_client import SYNC_MODULE

from .errors import CodegenError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphql import DocumentNode, GraphQLNamedType, GraphQLSchema, SelectionSetNode

    from .settings import Settings

_INTRODUCTION = """\
# Operations

All operations in `{folder}/`, by file, each with its Python method. The methods of the async client are
coroutines. Pass required arguments by position and all others by keyword. Arguments that you leave out are
not sent.

Written by `python -m remoteit.codegen reference`; changes made here are lost.

{contents}
"""

_EVIDENCE = """
A table of inferred parts lists what was not introspected but concluded from the operations that the vendor's
own app sends, with its evidence; `desktop` is the public repository remoteit/desktop.
"""


def render_reference(settings: Settings) -> str:
    """Render the reference.

    Args:
        settings: the schema, queries and package to describe; the package must be up to date.

    Raises:
        CodegenError: a file cannot be read, or the package has no method for an operation.
    """
    schema, document = read_schema(settings.schema), read_operations(settings.queries)
    renderer = _Renderer(schema, document, settings.package)
    files = groupby(document.definitions, lambda node: node.loc.source if node.loc else None)
    contents: list[str] = []
    sections: list[str] = []
    for file, definitions in files:
        nodes = list(definitions)
        operations = [node for node in nodes if isinstance(node, OperationDefinitionNode)]
        fragments = [node for node in nodes if isinstance(node, FragmentDefinitionNode)]
        title = Path(file.name).stem if file else ""
        links = ", ".join(f"[`{method_name(node)}`](#client{method_name(node)})" for node in operations)
        contents.append(f"- [{title}](#{title}){': ' if links else ''}{links}")
        sections.append(f"## {title}\n\n{_prose(_first_comment(file.body if file else ''))}\n")
        sections += map(renderer.operation, operations)
        if fragments:
            sections.append("\n".join(["### Fragments", "", *map(renderer.fragment, fragments), ""]))
    introduction = _INTRODUCTION.format(folder=settings.queries.name, contents="\n".join(contents))
    evidence = [_EVIDENCE] if schema.get_directive(DIRECTIVE) else []
    return "\n".join([introduction, *evidence, *sections])


class _Renderer:
    def __init__(self, schema: GraphQLSchema, document: DocumentNode, package: Path) -> None:
        self._schema = schema
        self._document = document
        self._package = package
        self._methods = _read_methods(package / f"{SYNC_MODULE}.py")
        # A method's path to its value follows the merged selections.
        self._merged = {
            node.name.value: node
            for node in merge_selections(schema, document).definitions
            if isinstance(node, OperationDefinitionNode) and node.name
        }

    def operation(self, node: OperationDefinitionNode) -> str:
        name = node.name.value if node.name else ""
        method = self._methods.get(method_name(node))
        if method is None:
            raise CodegenError(f"{self._package}: has no `{method_name(node)}`; run `generate` first")
        result = _prose(describe_result(node, result_fields(self._schema, self._merged[name])))
        selected = self._selected(node.selection_set, self._schema.get_root_type(node.operation))
        lines = [f"### `client.{method_name(node)}`", "", _prose(comment_above(node)), ""]
        if method.arguments:
            lines += [*self._argument_table(node, method), ""]
        lines += [
            f"Returns `{method.returns}`{': ' if result else '.'}{result}",
            "",
            *self._iterator_note(method_name(node)),
            f"The {node.operation.value} `{name}` selects {selected}.",
            "",
            *self._evidence_table(node),
        ]
        return "\n".join(lines)

    def fragment(self, node: FragmentDefinitionNode) -> str:
        name, kind = node.name.value, self._schema.type_map.get(node.type_condition.name.value)
        return f'- <a id="{_anchor(name)}"></a>`{name}` selects {self._selected(node.selection_set, kind)}.'

    def _iterator_note(self, name: str) -> list[str]:
        iterator = f"iter_{name}"
        return (
            [f"`client.{iterator}` iterates over the items of all pages.", ""]
            if iterator in self._methods
            else []
        )

    def _evidence_table(self, node: OperationDefinitionNode) -> list[str]:
        parts = inferred_parts(self._schema, self._with_fragments(node))
        if not parts:
            return []
        rows = [
            f"| `{part.coordinate}` | {part.since} | {part.confidence} | {part.unsure} | {part.source} |"
            for part in parts
        ]
        head = ["| inferred part | first seen | confidence | uncertain | source |", "|---|---|---|---|---|"]
        return [*head, *rows, ""]

    def _with_fragments(self, node: OperationDefinitionNode) -> str:
        fragments = sorted(used_fragments(node, self._document), key=graphql_name)
        return "\n".join(map(print_ast, (node, *fragments)))

    def _argument_table(self, node: OperationDefinitionNode, method: _Method) -> Iterator[str]:
        descriptions = variable_descriptions(self._schema, self._with_fragments(node))
        defaults = {
            variable.variable.name.value: _code(print_ast(visit(variable.default_value, _OnOneLine())))
            for variable in node.variable_definitions
            if variable.default_value
        }
        yield "| argument | type | default | description |"
        yield "|---|---|---|---|"
        for variable, argument in method.arguments.items():
            annotation = ast.unparse(argument.annotation) if argument.annotation else "Any"
            required = "UnsetType" not in annotation and variable not in defaults
            cells = (
                f"`{argument.arg}`",
                f"`{annotation.removesuffix(' | UnsetType')}`",
                defaults.get(variable, "required" if required else ""),
                _prose(descriptions.get(variable, "")),
            )
            row = " | ".join(cell.replace("|", "\\|") for cell in cells)
            yield f"| {row} |"

    def _selected(self, selections: SelectionSetNode, kind: GraphQLNamedType | None) -> str:
        return ", ".join(dict.fromkeys(self._coordinates(selections, kind)))

    def _coordinates(self, selections: SelectionSetNode, kind: GraphQLNamedType | None) -> Iterator[str]:
        """Yield each selected field and each fragment."""
        for node in selections.selections:
            if isinstance(node, FieldNode):
                yield f"`{kind.name if kind else ''}.{node.name.value}`"
                field = fields_of(kind).get(node.name.value)
                if node.selection_set:
                    yield from self._coordinates(node.selection_set, type_of(field) if field else None)
            elif isinstance(node, FragmentSpreadNode):
                yield f"[`{node.name.value}`](#{_anchor(node.name.value)})"
            elif isinstance(node, InlineFragmentNode):
                condition = self._schema.type_map.get(node.type_condition.name.value)
                yield from self._coordinates(node.selection_set, condition)


class _OnOneLine(Visitor):
    def enter_string_value(self, node: StringValueNode, *_: Any) -> StringValueNode:
        return StringValueNode(value=node.value, block=False)


def _code(text: str) -> str:
    """Write a code span, with more backticks around it than it has inside."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence, space = "`" * (longest + 1), " " if longest else ""
    return f"{fence}{space}{text}{space}{fence}"


def _prose(text: str) -> str:
    """Write a text of the schema or of a comment, in which only code spans and emphasis are Markdown."""
    text = re.sub("`[^`]*`|<", lambda match: "&lt;" if match[0] == "<" else match[0], text)
    text = re.sub(r"^(?=[-#>*+|=~]|```)", r"\\", text)
    return re.sub(r"^(\d+)(?=[.)])", r"\1\\", text)


def _anchor(fragment: str) -> str:
    return f"fragment-{fragment.lower()}"


def _first_comment(text: str) -> str:
    lines = text.lstrip("\ufeff").split("\n\n", 1)[0].splitlines()
    return " ".join(line.lstrip("# ") for line in lines if line.startswith("#"))


@dataclass(frozen=True)
class _Method:
    """The signature of a generated method.

    Attributes:
        arguments: the arguments, by the variables that they are sent as.
        returns: the return type.
    """

    arguments: dict[str, ast.arg]
    returns: str


def _read_methods(path: Path) -> dict[str, _Method]:
    try:
        module = ast.parse(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, SyntaxError) as error:
        raise CodegenError(f"{path}: cannot be read: {error}; run `generate` first") from None
    return {node.name: _read_method(node) for node in ast.walk(module) if isinstance(node, ast.FunctionDef)}


def _read_method(node: ast.FunctionDef) -> _Method:
    arguments = {argument.arg: argument for argument in (*node.args.args, *node.args.kwonlyargs)}
    variables = {
        str(key.value): arguments[value.id]
        for dictionary in ast.walk(node)
        if isinstance(dictionary, ast.Dict)
        for key, value in zip(dictionary.keys, dictionary.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(value, ast.Name)
    }
    return _Method(variables, ast.unparse(node.returns) if node.returns else "")
