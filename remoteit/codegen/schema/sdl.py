"""schema.graphql as text: what the API says now, in the order and the words that the file has already."""

from __future__ import annotations

import copy
import textwrap
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

if TYPE_CHECKING:
    from graphql import GraphQLSchema

_MEMBERS = ("fields", "values", "operation_types")


def render(schema: GraphQLSchema, present: str = "") -> str:
    """Write a schema as SDL.

    Args:
        schema: what to write.
        present: the SDL that is to be replaced. What it holds still keeps its place and its comments, and
            its descriptions win over the schema's, for they are written for the client's users. What is
            new follows at the end, by name.

    Returns:
        SDL with an explicit `schema` block, which tells an object type named `Subscription` from a root.
    """
    old = parse(present) if present.strip() else DocumentNode(definitions=())
    new = parse(_roots(schema) + print_schema(schema))
    # A schema whose roots have unusual names is printed with a block of its own.
    definitions = {_name(node): node for node in new.definitions}
    merged = _merged(list(definitions.values()), list(old.definitions))
    return "\n\n".join(_text(cast("DefinitionNode", node)) for node in merged) + "\n"


def _roots(schema: GraphQLSchema) -> str:
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


def _merged(new: list[Node], old: list[Node]) -> list[Node]:
    """The new nodes: those that are old in their old order, the others after them by name."""
    by_name = {_name(node): node for node in new}
    kept = [
        _with_words(by_name[_name(node)], node)
        for node in old
        if by_name.get(_name(node)) and _alike(by_name, node)
    ]
    known = {_name(node) for node in kept}
    added = [by_name[name] for name in by_name if name not in known]
    return [*kept, *(sorted(added, key=_name) if old else added)]


def _alike(by_name: dict[str, Node], node: Node) -> bool:
    return by_name[_name(node)].kind == node.kind


def _with_words(new: Node, old: Node) -> Node:
    """A new node with the place of comments, the description and the deprecation reason of an old one."""
    node, before = cast("Any", copy.copy(new)), cast("Any", old)
    node.loc = before.loc
    node.description = getattr(before, "description", None) or getattr(node, "description", None)
    node.directives = _with_reason(getattr(node, "directives", ()), getattr(before, "directives", ()))
    for attribute in (*_MEMBERS, "arguments"):
        if hasattr(node, attribute) and hasattr(before, attribute):
            members = _merged(list(getattr(node, attribute) or ()), list(getattr(before, attribute) or ()))
            setattr(node, attribute, tuple(members))
    return cast("Node", node)


def _with_reason(new: tuple[DirectiveNode, ...], old: tuple[DirectiveNode, ...]) -> tuple[DirectiveNode, ...]:
    """Keep our reason for a deprecation that the API gives none for."""
    ours = next((node for node in old if node.name.value == "deprecated"), None)
    return tuple(ours if ours and _has_no_reason(node) else node for node in new or ())


def _has_no_reason(node: DirectiveNode) -> bool:
    values = [argument.value for argument in node.arguments]
    return node.name.value == "deprecated" and all(
        isinstance(value, StringValueNode) and value.value == DEFAULT_DEPRECATION_REASON for value in values
    )


def _text(node: DefinitionNode) -> str:
    """One definition with the comments above it and above its members."""
    attribute = next((name for name in _MEMBERS if getattr(node, name, None)), None)
    if attribute is None:
        return _comments(node) + print_ast(node)
    head = cast("Any", copy.copy(node))
    members: tuple[Node, ...] = getattr(head, attribute)
    setattr(head, attribute, ())
    lines = [_comments(member) + print_ast(member) for member in members]
    # A blank line between members where any has more to say than its name.
    gap = "\n\n" if any("\n" in line for line in lines) else "\n"
    return f"{_comments(node)}{print_ast(head).rstrip()} {{\n{textwrap.indent(gap.join(lines), '  ')}\n}}"


def _comments(node: Node) -> str:
    lines: list[str] = []
    token = node.loc.start_token.prev if node.loc else None
    while token and token.kind is TokenKind.COMMENT:
        lines.insert(0, f"#{token.value}\n")
        token = token.prev
    return "".join(lines) + ("\n" if lines else "")
