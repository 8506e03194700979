"""An API that lacks parts of the schema: graphql-core validates documents, and responses are examples."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import httpx
from graphql import (
    ArgumentNode,
    FieldNode,
    FieldsOnCorrectTypeRule,
    GraphQLSchema,
    KnownArgumentNamesRule,
    KnownTypeNamesRule,
    NoUndefinedVariablesRule,
    NoUnusedFragmentsRule,
    NoUnusedVariablesRule,
    PossibleFragmentSpreadsRule,
    ProvidedRequiredArgumentsRule,
    ScalarLeafsRule,
    TypeInfo,
    TypeInfoVisitor,
    VariableNode,
    Visitor,
    build_schema,
    parse,
    validate,
    visit,
)

import generated_client
from generated_client import Operation
from remoteit._schema import schema_path
from tests.codegen.example_responses import Examples

if TYPE_CHECKING:
    from collections.abc import Generator

OPERATIONS: dict[str, Operation[Any]] = {
    operation.name: operation
    for name in generated_client.__all__
    if isinstance(operation := getattr(generated_client, name), Operation)
}

# What a document without some parts may violate; the other rules cost time.
_RULES = [
    FieldsOnCorrectTypeRule, KnownArgumentNamesRule, KnownTypeNamesRule, NoUndefinedVariablesRule,
    NoUnusedFragmentsRule, NoUnusedVariablesRule, PossibleFragmentSpreadsRule, ProvidedRequiredArgumentsRule,
    ScalarLeafsRule,
]  # fmt: skip


class FieldUse(NamedTuple):
    """A field that an operation selects, and its key in the response."""

    type: str
    field: str
    key: str

    def __str__(self) -> str:
        return f"{self.type}.{self.field}"


class ArgumentUse(NamedTuple):
    """An argument that an operation passes, and the variable that it passes it by; None for a literal."""

    type: str
    field: str
    argument: str
    variable: str | None

    def __str__(self) -> str:
        return f"{self.type}.{self.field}({self.argument}:)"


class LackingApi:
    """Serves a schema from which fields and arguments can be taken away.

    Attributes:
        schema: what it serves.
        executed: the number of documents that were executed.
        rejected: the number of documents that were rejected.
        choice: which of the possible types objects of an interface have.
    """

    def __init__(self) -> None:
        self.schema: GraphQLSchema = build_schema(schema_path().read_text("utf-8"))
        self.executed = 0
        self.rejected = 0
        self.choice = 0

    @contextmanager
    def without_field(self, use: FieldUse) -> Generator[None]:
        """Take a field away during the block."""
        fields = cast("dict[str, Any]", cast("Any", self.schema.type_map[use.type]).fields)
        order, removed = list(fields), fields.pop(use.field)
        try:
            yield
        finally:
            fields[use.field] = removed
            for name in order:
                fields[name] = fields.pop(name)

    @contextmanager
    def without_argument(self, use: ArgumentUse) -> Generator[None]:
        """Take an argument away during the block."""
        arguments = cast("dict[str, Any]", cast("Any", self.schema.type_map[use.type]).fields[use.field].args)
        removed = arguments.pop(use.argument)
        try:
            yield
        finally:
            arguments[use.argument] = removed

    def handle(self, request: httpx.Request) -> httpx.Response:
        """Validate a document and return example data, as a transport's handler."""
        document: str = json.loads(request.content)["query"]
        errors = validate(self.schema, parse(document), _RULES)
        if errors:
            self.rejected += 1
            entries = [
                {**error.formatted, "extensions": {"code": "GRAPHQL_VALIDATION_FAILED"}} for error in errors
            ]
            return httpx.Response(400, json={"errors": entries})
        self.executed += 1
        return httpx.Response(200, json={"data": Examples(self.schema, document).make(self.choice).data})


class _Uses(Visitor):
    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self.types = types
        self.fields: dict[FieldUse, None] = {}
        self.arguments: dict[ArgumentUse, None] = {}

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        parent = self.types.get_parent_type()
        if parent and node.name.value != "__typename":
            key = (node.alias or node.name).value
            self.fields[FieldUse(parent.name, node.name.value, key)] = None

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        parent, field = self.types.get_parent_type(), cast("Any", self.types.get_field_def())
        if parent and field and self.types.get_argument():
            variable = node.value.name.value if isinstance(node.value, VariableNode) else None
            use = ArgumentUse(parent.name, field.ast_node.name.value, node.name.value, variable)
            self.arguments[use] = None


def uses(schema: GraphQLSchema, operation: Operation[Any]) -> tuple[list[FieldUse], list[ArgumentUse]]:
    """Return the fields and the arguments that an operation uses."""
    types = TypeInfo(schema)
    finder = _Uses(types)
    visit(parse(operation.document), TypeInfoVisitor(types, finder))
    return list(finder.fields), list(finder.arguments)
