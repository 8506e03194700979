"""Renders a schema as SDL, keeping the order, comments and descriptions of the present file."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any, cast

from graphql import (
    DEFAULT_DEPRECATION_REASON,
    DefinitionNode,
    DirectiveNode,
    DocumentNode,
    Node,
    SchemaDefinitionNode,
    StringValueNode,
    TokenKind,
    parse,
    print_ast,
    print_schema,
)

from remoteit.codegen.plugins.provenance import DIRECTIVE as INFERRED

if TYPE_CHECKING:
    from graphql import GraphQLSchema

_SENTENCE = re.compile(r"\s*Inferred\s+from\s+the\s+vendor's\s+app,\s+not\s+introspected\.$")
_MEMBERS = ("fields", "values", "operation_types")


def render_sdl(schema: GraphQLSchema, present: str = "") -> str:
    """Render a schema as SDL.

    Args:
        schema: the schema to render.
        present: the SDL to replace. Definitions that still exist keep their position and comments, and
            their descriptions take precedence over the schema's, because they are written for the client's
            users. New definitions follow at the end, sorted by name. Marks of what was inferred disappear,
            because the API has it, unless the API declares the directive `@inferred` itself, as the sandbox
            does.

    Returns:
        SDL with an explicit `schema` block, so that an object type named `Subscription` is not a root type.
    """
    old = parse(present) if present.strip() else DocumentNode(definitions=())
    new = parse(_schema_block(schema) + print_schema(schema))
    # If the root types have unusual names, `print_schema` prints a `schema` block too; this removes it.
    definitions = {_name(node): node for node in new.definitions}
    merged = _merge(list(definitions.values()), list(old.definitions), INFERRED in definitions)
    return "\n\n".join(_print(cast("DefinitionNode", node)) for node in merged) + "\n"


def _schema_block(schema: GraphQLSchema) -> str:
    roots = {
        "query": schema.query_type,
        "mutation": schema.mutation_type,
        "subscription": schema.subscription_type,
    }
    fields = " ".join(f"{operation}: {kind.name}" for operation, kind in roots.items() if kind)
    return f"schema {{ {fields} }}\n\n"


def _name(node: Node) -> str:
    if isinstance(node, SchemaDefinitionNode):
        return "schema"
    named = cast("Any", node)
    return str(named.name.value if hasattr(named, "name") else named.operation.value)


def _merge(new: list[Node], old: list[Node], keep_marks: bool) -> list[Node]:
    """Return the new nodes: known ones in their old order, then the others by name."""
    by_name = {_name(node): node for node in new}
    kept = [
        _keep_descriptions(by_name[_name(node)], node, keep_marks)
        for node in old
        if _name(node) in by_name and by_name[_name(node)].kind == node.kind
    ]
    known = {_name(node) for node in kept}
    added = [by_name[name] for name in by_name if name not in known]
    return [*kept, *(sorted(added, key=_name) if old else added)]


def _keep_descriptions(new: Node, old: Node, keep_marks: bool) -> Node:
    """Return a new node with the comments, the description and the deprecation reason of the old one."""
    node, before = cast("Any", copy.copy(new)), cast("Any", old)
    node.loc = before.loc
    description = getattr(before, "description", None)
    if description and not keep_marks:
        description = _without_sentence(description)
    node.description = description or getattr(node, "description", None)
    node.directives = _keep_directives(
        getattr(node, "directives", ()), getattr(before, "directives", ()), keep_marks
    )
    for attribute in (*_MEMBERS, "arguments"):
        if hasattr(node, attribute) and hasattr(before, attribute):
            present: list[Node] = list(getattr(before, attribute) or ())
            members = _merge(list(getattr(node, attribute) or ()), present, keep_marks)
            setattr(node, attribute, tuple(members))
    return cast("Node", node)


def _without_sentence(description: StringValueNode) -> StringValueNode:
    return StringValueNode(value=_SENTENCE.sub("", description.value), block=description.block)


def _keep_directives(
    new: tuple[DirectiveNode, ...], old: tuple[DirectiveNode, ...], keep_marks: bool
) -> tuple[DirectiveNode, ...]:
    """Keep the reason in the file for a deprecation if the API gives none, and marks if they still apply."""
    present = next((node for node in old if node.name.value == "deprecated"), None)
    kept = tuple(present if present and _has_no_reason(node) else node for node in new or ())
    marks = (node for node in old or () if keep_marks and node.name.value == INFERRED)
    return (*kept, *(mark for mark in marks if mark not in kept))


def _has_no_reason(node: DirectiveNode) -> bool:
    values = [argument.value for argument in node.arguments]
    return node.name.value == "deprecated" and all(
        isinstance(value, StringValueNode) and value.value == DEFAULT_DEPRECATION_REASON for value in values
    )


def _print(node: DefinitionNode) -> str:
    """Print a definition with the comments above it and above its members."""
    attribute = next((name for name in _MEMBERS if getattr(node, name, None)), None)
    if attribute is None:
        return _comments(node) + print_ast(node)
    head = cast("Any", copy.copy(node))
    members: tuple[Node, ...] = getattr(head, attribute)
    setattr(head, attribute, ())
    lines = [_comments(member) + print_ast(member) for member in members]
    # If any member takes more than one line, blank lines separate them.
    gap = "\n\n" if any("\n" in line for line in lines) else "\n"
    # `textwrap.indent` indents after characters that end a line in Python only, and not before blank lines.
    body = re.sub("^(?=.)", "  ", gap.join(lines), flags=re.MULTILINE)
    return f"{_comments(node)}{print_ast(head).rstrip()} {{\n{body}\n}}"


def _comments(node: Node) -> str:
    lines: list[str] = []
    token = node.loc.start_token.prev if node.loc else None
    while token and token.kind is TokenKind.COMMENT:
        lines.insert(0, f"#{token.value}\n")
        token = token.prev
    return "".join(lines) + ("\n" if lines else "")
