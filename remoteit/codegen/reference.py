"""The reference of all operations as Markdown: what the queries say, and the methods that they are."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    print_ast,
)

from remoteit.codegen.documents.load import method_name, read_operations, read_schema
from remoteit.codegen.plugins.descriptions import comment_above, fields_of, type_of
from remoteit.codegen.plugins.sync_client import SYNC_MODULE

from .errors import CodegenError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graphql import GraphQLNamedType, GraphQLSchema, SelectionSetNode

    from .settings import Settings

_OPENING = """\
# Operations

Every operation in `{folder}/`, by file, with the Python method that it is. An async client has the same
methods, to be awaited. Required arguments go by position, all others by keyword; one that is left out is not
sent.

Written by `python -m remoteit.codegen reference`; changes made here are lost.

{contents}
"""


@dataclass(frozen=True)
class _Method:
    """A generated method: its arguments with their types, what it returns, and what is said of each.

    Attributes:
        arguments: the arguments by the names of the variables that they are sent as.
        returns: the type of the answer.
        about: descriptions by argument, and that of the answer as `return`.
    """

    arguments: dict[str, ast.arg]
    returns: str
    about: dict[str, str]


def reference(settings: Settings) -> str:
    """Write the reference.

    Args:
        settings: which schema, queries and package are meant; the package must be up to date.

    Raises:
        CodegenError: a file cannot be read, or the package lacks the method of an operation.
    """
    schema, document = read_schema(settings.schema), read_operations(settings.queries)
    methods = _methods(settings.package / f"{SYNC_MODULE}.py")
    files = groupby(document.definitions, lambda node: node.loc.source if node.loc else None)
    contents: list[str] = []
    parts: list[str] = []
    for file, definitions in files:
        nodes = list(definitions)
        operations = [node for node in nodes if isinstance(node, OperationDefinitionNode)]
        fragments = [node for node in nodes if isinstance(node, FragmentDefinitionNode)]
        title = Path(file.name).stem if file else ""
        links = ", ".join(f"[`{method_name(node)}`](#client{method_name(node)})" for node in operations)
        contents.append(f"- [{title}](#{title}): {links}")
        parts.append(f"## {title}\n\n{_opening_comment(file.body if file else '')}\n")
        for node in operations:
            method = methods.get(method_name(node))
            if method is None:
                raise CodegenError(f"{settings.package}: has no `{method_name(node)}`; run `generate` first")
            parts.append(_operation(schema, node, method))
        if fragments:
            lines = (_fragment(schema, node) for node in fragments)
            parts.append("\n".join(["### Fragments", "", *lines, ""]))
    opening = _OPENING.format(folder=settings.queries.name, contents="\n".join(contents))
    return "\n".join([opening, *parts])


def _operation(schema: GraphQLSchema, node: OperationDefinitionNode, method: _Method) -> str:
    defaults = {
        variable.variable.name.value: print_ast(variable.default_value)
        for variable in node.variable_definitions
        if variable.default_value
    }
    lines = [f"### `client.{method_name(node)}`", "", comment_above(node), ""]
    if method.arguments:
        lines += ["| argument | type | default | |", "|---|---|---|---|"]
    for variable, argument in method.arguments.items():
        kind = ast.unparse(argument.annotation) if argument.annotation else "Any"
        required = "UnsetType" not in kind and variable not in defaults
        default = f"`{defaults[variable]}`" if variable in defaults else "required" if required else ""
        kind = kind.removesuffix(" | UnsetType").replace("|", "\\|")
        about = method.about.get(argument.arg, "").replace("|", "\\|")
        lines.append(f"| `{argument.arg}` | `{kind}` | {default} | {about} |")
    name = node.name.value if node.name else ""
    selected = _selected(schema, node.selection_set, schema.get_root_type(node.operation))
    return "\n".join(
        [
            *([*lines, ""] if method.arguments else lines),
            f"Answers `{method.returns}`: {method.about.get('return', '')}",
            "",
            f"The {node.operation.value} `{name}` selects {', '.join(_in_order(selected))}.",
            "",
        ]
    )


def _fragment(schema: GraphQLSchema, node: FragmentDefinitionNode) -> str:
    kind = node.type_condition.name.value
    selected = _in_order(_selected(schema, node.selection_set, schema.type_map.get(kind)))
    return f'- <a id="{_anchor(node.name.value)}"></a>`{node.name.value}` selects {", ".join(selected)}.'


def _selected(
    schema: GraphQLSchema, selections: SelectionSetNode, kind: GraphQLNamedType | None
) -> Iterator[str]:
    """Each field of the schema that is reached, and each fragment."""
    for node in selections.selections:
        if isinstance(node, FieldNode):
            yield f"`{kind.name if kind else ''}.{node.name.value}`"
            field = fields_of(kind).get(node.name.value)
            if node.selection_set:
                yield from _selected(schema, node.selection_set, type_of(field) if field else None)
        elif isinstance(node, FragmentSpreadNode):
            yield f"[`{node.name.value}`](#{_anchor(node.name.value)})"
        elif isinstance(node, InlineFragmentNode):
            condition = node.type_condition.name.value
            yield from _selected(schema, node.selection_set, schema.type_map.get(condition))


def _in_order(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _anchor(fragment: str) -> str:
    return f"fragment-{fragment.lower()}"


def _opening_comment(text: str) -> str:
    lines = text.lstrip("\ufeff").split("\n\n", 1)[0].splitlines()
    return " ".join(line.lstrip("# ") for line in lines if line.startswith("#"))


def _methods(path: Path) -> dict[str, _Method]:
    try:
        module = ast.parse(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, SyntaxError) as error:
        raise CodegenError(f"{path}: cannot be read; generate the package first: {error}") from None
    return {node.name: _method(node) for node in ast.walk(module) if isinstance(node, ast.FunctionDef)}


def _method(node: ast.FunctionDef) -> _Method:
    arguments = {argument.arg: argument for argument in (*node.args.args, *node.args.kwonlyargs)}
    sent = {
        str(key.value): arguments[value.id]
        for inner in ast.walk(node)
        if isinstance(inner, ast.Dict)
        for key, value in zip(inner.keys, inner.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(value, ast.Name)
    }
    return _Method(sent, ast.unparse(node.returns) if node.returns else "", _about(node))


def _about(node: ast.FunctionDef) -> dict[str, str]:
    """What a docstring says of each argument and of the answer."""
    sections = re.split(r"^(Args|Returns|Deprecated):", ast.get_docstring(node) or "", flags=re.MULTILINE)
    texts = dict(zip(sections[1::2], sections[2::2], strict=True))
    entries = re.split(r"^    (\w+):", texts.get("Args", ""), flags=re.MULTILINE)
    about = dict(zip(entries[1::2], entries[2::2], strict=True)) | {"return": texts.get("Returns", "")}
    return {name: " ".join(text.split()) for name, text in about.items()}
