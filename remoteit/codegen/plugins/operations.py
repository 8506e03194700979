"""The plugin that gives each operation a constant and a method of two lines."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ariadne_codegen import Plugin
from graphql import NonNullTypeNode, OperationDefinitionNode

from .literals import Document, argument_default
from .python_names import argument_name, graphql_name
from .result_path import find_value, resolve_aliases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphql import (
        ExecutableDefinitionNode,
        FragmentDefinitionNode,
        SelectionSetNode,
        VariableDefinitionNode,
    )

    from .result_path import Value


@dataclass(frozen=True)
class Generated:
    """The generated code of an operation.

    Attributes:
        definition: the operation.
        document: its document, with the fragments that it uses.
        module: its models and its constant.
        constant: the name of the constant.
        method: the method of the async client.
        value: the path to the value, in the long names of the module.
    """

    definition: OperationDefinitionNode
    document: str
    module: ast.Module
    constant: str
    method: ast.AsyncFunctionDef
    value: Value

    @property
    def name(self) -> str:
        """The operation's name."""
        return graphql_name(self.definition)


class OperationsPlugin(Plugin):
    """Writes `Operation` constants beside the models, and methods that pass them to `execute`."""

    @cached_property
    def documents(self) -> dict[str, str]:
        """The document of each operation, with the fragments that it uses; to be set before the run."""
        return {}

    @cached_property
    def _modules(self) -> dict[str, ast.Module]:
        return {}

    @cached_property
    def generated(self) -> list[Generated]:
        """All operations, in the order of the queries."""
        return []

    def generate_result_types_module(
        self, module: ast.Module, operation_definition: ExecutableDefinitionNode
    ) -> ast.Module:
        """Keep the module; its constant is added once the method, and so its name, is known."""
        resolve_aliases(module)
        self._modules[graphql_name(operation_definition)] = module
        return module

    def generate_result_class(
        self,
        class_def: ast.ClassDef,
        operation_definition: ExecutableDefinitionNode,
        selection_set: SelectionSetNode,
    ) -> ast.ClassDef:
        """Keep the first of two fields with one name, in which `merge_selections` has merged both."""
        fields = {
            ast.unparse(node.target): node
            for node in reversed(class_def.body)
            if isinstance(node, ast.AnnAssign)
        }
        class_def.body = [
            node for node in class_def.body if not isinstance(node, ast.AnnAssign) or node in fields.values()
        ]
        return class_def

    def generate_fragments_module(
        self, module: ast.Module, fragments_definitions: dict[str, FragmentDefinitionNode]
    ) -> ast.Module:
        """Replace fragments that only spread another one by that one."""
        resolve_aliases(module)
        return module

    def generate_operation_str(
        self, operation_str: str, operation_definition: ExecutableDefinitionNode
    ) -> str:
        """Replace the document, in which definitions have their internal names."""
        return self.documents[graphql_name(operation_definition)]

    def generate_arguments(
        self, arguments: ast.arguments, variable_definitions: tuple[VariableDefinitionNode, ...]
    ) -> ast.arguments:
        """Put the required arguments first, then the optional ones by keyword alone, with their defaults."""
        by_name = {
            argument_name(definition.variable.name.value): definition for definition in variable_definitions
        }
        required: list[ast.arg] = []
        optional: list[tuple[ast.arg, ast.expr]] = []
        for argument in arguments.args[1:]:
            definition = by_name[argument.arg]
            argument.annotation = _input_annotation(argument.annotation)
            default = argument_default(self.schema, definition)
            if default is not None:
                argument.annotation = _without_unset(argument.annotation)
            elif definition.default_value is not None:
                argument.annotation = _with_unset(argument.annotation)
            elif isinstance(definition.type, NonNullTypeNode):
                required.append(argument)
                continue
            optional.append((argument, default or ast.Name(id="UNSET")))
        return make_arguments([arguments.args[0], *required], optional)

    def generate_client_method(
        self,
        method_def: ast.FunctionDef | ast.AsyncFunctionDef,
        operation_definition: OperationDefinitionNode,
    ) -> ast.FunctionDef | ast.AsyncFunctionDef:
        """Replace the body by one call of `execute`."""
        if not isinstance(method_def, ast.AsyncFunctionDef):
            raise TypeError("the generator's client must be async; the sync one is derived from it")
        name = graphql_name(operation_definition)
        module, constant = self._modules[name], method_def.name.upper()
        model = operation_definition.name.value if operation_definition.name else ""
        document = self.documents[name]
        value = find_value(module, model)
        module.body.append(_constant(constant, operation_definition, model, document, value))
        variables = next(
            node.value
            for node in method_def.body
            if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Dict)
        )
        call = call_self("execute", [ast.Name(id=constant), variables])
        method_def.returns = value.annotation
        method_def.body = [import_constant(constant), ast.Return(value=ast.Await(value=call))]
        self.generated.append(Generated(operation_definition, document, module, constant, method_def, value))
        return method_def


def import_constant(constant: str) -> ast.ImportFrom:
    """Import a constant; the layout of the package decides from where."""
    return ast.ImportFrom(module=None, names=[ast.alias(name=constant)], level=1)


def call_self(method: str, arguments: list[ast.expr], keywords: list[ast.keyword] | None = None) -> ast.Call:
    """Call a method of `self`."""
    function = ast.Attribute(value=ast.Name(id="self"), attr=method)
    return ast.Call(func=function, args=arguments, keywords=keywords or [])


def make_arguments(required: list[ast.arg], optional: Sequence[tuple[ast.arg, ast.expr]]) -> ast.arguments:
    """Make a signature: required arguments by position, optional ones by keyword, with their defaults."""
    return ast.arguments(
        posonlyargs=[],
        args=required,
        kwonlyargs=[argument for argument, _ in optional],
        kw_defaults=[default for _, default in optional],
        defaults=[],
    )


def _constant(
    constant: str, definition: OperationDefinitionNode, model: str, document: str, value: Value
) -> ast.AnnAssign:
    fields: dict[str, ast.expr] = {
        "name": ast.Constant(graphql_name(definition)),
        "kind": ast.Constant(definition.operation.value),
        "document": ast.Constant(Document(document)),
        "model": ast.Name(id=model),
        "path": ast.Tuple(elts=[ast.Constant(step) for step in value.path]),
        "nullable": ast.Constant(value.nullable),
    }
    call = ast.Call(
        func=ast.Name(id="Operation"),
        args=[],
        keywords=[ast.keyword(arg=key, value=item) for key, item in fields.items()],
    )
    annotation = ast.Subscript(value=ast.Name(id="Operation"), slice=value.annotation)
    return ast.AnnAssign(target=ast.Name(id=constant), annotation=annotation, value=call, simple=1)


def _input_annotation(annotation: ast.expr | None) -> ast.expr:
    """Accept any sequence for a list of the schema."""
    if annotation is None:
        return ast.Name(id="Any")
    for node in ast.walk(annotation):
        if isinstance(node, ast.Subscript) and ast.unparse(node.value) in ("list", "List"):
            node.value = ast.Name(id="Sequence")
    return annotation


def _with_unset(annotation: ast.expr) -> ast.expr:
    if "UnsetType" in ast.unparse(annotation):
        return annotation
    return ast.BinOp(left=annotation, op=ast.BitOr(), right=ast.Name(id="UnsetType"))


def _without_unset(annotation: ast.expr) -> ast.expr:
    if (
        isinstance(annotation, ast.Subscript)
        and ast.unparse(annotation.value) == "Union"
        and isinstance(annotation.slice, ast.Tuple)
    ):
        return annotation.slice.elts[0]
    return annotation
