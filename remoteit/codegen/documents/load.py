"""Schema and operations as read from their files, and every fault in them at its `file:line:column`."""

from __future__ import annotations

import keyword
from collections import defaultdict
from typing import TYPE_CHECKING

from ariadne_codegen.utils import str_to_snake_case
from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    LoneAnonymousOperationRule,
    NameNode,
    NoUnusedFragmentsRule,
    OperationDefinitionNode,
    OperationType,
    Source,
    build_ast_schema,
    parse,
    specified_rules,
    validate,
    validate_schema,
)
from graphql.pyutils import did_you_mean, suggestion_list

from remoteit.codegen.errors import CodegenError
from remoteit.codegen.runtime.base_client import AsyncBaseClient, BaseClient

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from graphql import GraphQLSchema, Node

# A fragment may be for the operations of others; an anonymous operation is named by our own check.
_RULES = [rule for rule in specified_rules if rule not in (LoneAnonymousOperationRule, NoUnusedFragmentsRule)]
_SUFFIXES = (".graphql", ".graphqls", ".gql")


def read_schema(path: Path) -> GraphQLSchema:
    """Build the schema of an SDL file.

    Raises:
        CodegenError: the file cannot be read or holds no valid schema; one line a fault.
    """
    document = _parse(path)
    try:
        schema = build_ast_schema(document)
    except (GraphQLError, TypeError) as error:
        raise CodegenError(f"{path}: {error}") from None
    if faults := validate_schema(schema):
        raise CodegenError("\n".join(_line(path, fault) for fault in faults))
    return schema


def read_operations(path: Path) -> DocumentNode:
    """All operations and fragments of a folder or a file as one document, each knowing its place.

    Raises:
        CodegenError: a file cannot be read or parsed.
    """
    return DocumentNode(definitions=tuple(node for file in _files(path) for node in _parse(file).definitions))


def check_operations(schema: GraphQLSchema, document: DocumentNode, reserved: Iterable[str] = ()) -> None:
    """Find every fault of the operations before any code is written.

    Args:
        schema: what the operations are checked against.
        document: from `read_operations`.
        reserved: module names that an operation cannot have.

    Raises:
        CodegenError: one line a fault, as `queries/devices.graphql:12:5: …` with the nearest names.
    """
    faults = [_fault(error, document) for error in validate(schema, document, _RULES, max_errors=100)]
    faults += _name_faults(document, frozenset(reserved))
    if not document.definitions:
        raise CodegenError("there are no operations to generate from; add a .graphql file")
    if faults:
        raise CodegenError("\n".join(dict.fromkeys(faults)))


def place(node: Node) -> str:
    """Where a definition stands, as `file:line:column`."""
    if node.loc is None:
        return "?"
    token = node.loc.start_token
    return f"{node.loc.source.name}:{token.line}:{token.column}"


def method_name(operation: OperationDefinitionNode) -> str:
    """The name of the Python method that an operation becomes."""
    return str_to_snake_case(operation.name.value) if operation.name else ""


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from sorted(file for file in path.rglob("*") if file.suffix in _SUFFIXES)


def _parse(path: Path) -> DocumentNode:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CodegenError(f"{path}: cannot be read: {error}") from None
    if all(line.lstrip("\ufeff \t").startswith("#") or not line.strip() for line in text.splitlines()):
        return DocumentNode(definitions=())  # nothing but comments, which GraphQL's grammar does not allow
    try:
        return parse(Source(text, str(path)))
    except GraphQLError as error:
        raise CodegenError(_line(path, error)) from None


def _line(path: Path, error: GraphQLError) -> str:
    where = f":{error.locations[0].line}:{error.locations[0].column}" if error.locations else ""
    return f"{path}{where}: {error.message}"


def _fault(error: GraphQLError, document: DocumentNode) -> str:
    nodes = error.nodes or []
    message = error.message
    match nodes[-1:]:
        case [NameNode(value=name)] if "Unknown fragment" in message:
            known = [
                node.name.value for node in document.definitions if isinstance(node, FragmentDefinitionNode)
            ]
            message += did_you_mean(suggestion_list(name, known))
        case _:
            pass
    others = f" (first at {place(nodes[0])})" if "There can be only one" in message and len(nodes) > 1 else ""
    return f"{place(nodes[-1])}: {message}{others}" if nodes else message


def _name_faults(document: DocumentNode, reserved: frozenset[str]) -> Iterator[str]:
    attributes = {name for base in (BaseClient, AsyncBaseClient) for name in dir(base)}
    methods: defaultdict[str, list[OperationDefinitionNode]] = defaultdict(list)
    for node in document.definitions:
        if not isinstance(node, OperationDefinitionNode | FragmentDefinitionNode):
            yield f"{place(node)}: only operations and fragments belong here; types belong in the schema"
            continue
        if not isinstance(node, OperationDefinitionNode):
            continue
        if node.operation is OperationType.SUBSCRIPTION:
            yield f"{place(node)}: subscriptions have no transport here; write a query or a mutation"
            continue
        if node.name is None:
            yield f"{place(node)}: this operation has no name; its name becomes the Python method's"
            continue
        name, method = node.name.value, method_name(node)
        if not method.isidentifier() or keyword.iskeyword(method) or name.startswith("_"):
            yield f"{place(node)}: `{name}` gives no method name that Python allows; choose another"
        elif method in attributes:
            yield f"{place(node)}: `{name}` would hide the client's own `{method}`; choose another name"
        elif method in reserved:
            yield f"{place(node)}: `{name}` would overwrite the module {method}.py; choose another name"
        methods[method].append(node)
    for method, nodes in methods.items():
        names = {node.name.value for node in nodes if node.name}
        if len(names) > 1:
            yield (
                f"{place(nodes[-1])}: {' and '.join(sorted(names))} both become the method `{method}`"
                f" (first at {place(nodes[0])})"
            )
