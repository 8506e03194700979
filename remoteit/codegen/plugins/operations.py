"""The plugin that gives each operation a constant and a thin method: its name, its variables, its model."""

from __future__ import annotations

import ast
import re
from functools import cached_property
from typing import TYPE_CHECKING

from ariadne_codegen import Plugin
from ariadne_codegen.utils import str_to_pascal_case
from graphql import NonNullTypeNode, OperationDefinitionNode, print_ast

from .result_path import Value, find_value, resolve_aliases

if TYPE_CHECKING:
    from graphql import (
        ExecutableDefinitionNode,
        FragmentDefinitionNode,
        SelectionSetNode,
        VariableDefinitionNode,
    )

# Stands for a document until the module is text: `ast` writes a string on one line only.
_DOCUMENT = "DOCUMENT_OF_"
_LITERALS = ("int_value", "float_value", "string_value", "boolean_value", "null_value")


def constant_name(method: str) -> str:
    """The name of the constant that holds the operation of a method."""
    return method.upper()


class OperationsPlugin(Plugin):
    """Writes `Operation` constants beside the models, and methods that hand them to `execute`."""

    @cached_property
    def _modules(self) -> dict[str, ast.Module]:
        return {}

    @cached_property
    def _documents(self) -> dict[str, str]:
        return {}

    def generate_result_types_module(
        self, module: ast.Module, operation_definition: ExecutableDefinitionNode
    ) -> ast.Module:
        """Keep the module; its constant is added once the method, and so its name, is known."""
        resolve_aliases(module)
        self._modules[_name(operation_definition)] = module
        return module

    def generate_result_class(
        self,
        class_def: ast.ClassDef,
        operation_definition: ExecutableDefinitionNode,
        selection_set: SelectionSetNode,
    ) -> ast.ClassDef:
        """Keep the first of two fields with one name; `merge_selections` has made it whole."""
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
        """Let fragments name each other where one only spreads the other."""
        resolve_aliases(module)
        return module

    def generate_operation_str(
        self, operation_str: str, operation_definition: ExecutableDefinitionNode
    ) -> str:
        """Keep the document, with the fragments that it uses."""
        self._documents[_name(operation_definition)] = operation_str
        return operation_str

    def generate_arguments(
        self, arguments: ast.arguments, variable_definitions: tuple[VariableDefinitionNode, ...]
    ) -> ast.arguments:
        """Required arguments in order, then the optional ones by keyword alone, each with its default."""
        by_name = dict(
            zip(_ordered_names(arguments, variable_definitions), variable_definitions, strict=True)
        )
        required: list[ast.arg] = []
        optional: list[tuple[ast.arg, ast.expr]] = []
        for argument in arguments.args[1:]:
            definition = by_name[argument.arg]
            argument.annotation = _input_annotation(argument.annotation)
            default = _default(definition)
            if default is not None:
                argument.annotation = _without_unset(argument.annotation)
            elif definition.default_value is not None:
                argument.annotation = _with_unset(argument.annotation)
            elif isinstance(definition.type, NonNullTypeNode):
                required.append(argument)
                continue
            optional.append((argument, default or ast.Name(id="UNSET")))
        return ast.arguments(
            posonlyargs=[],
            args=[arguments.args[0], *required],
            kwonlyargs=[argument for argument, _ in optional],
            kw_defaults=[default for _, default in optional],
            defaults=[],
        )

    def generate_client_method(
        self,
        method_def: ast.FunctionDef | ast.AsyncFunctionDef,
        operation_definition: OperationDefinitionNode,
    ) -> ast.FunctionDef | ast.AsyncFunctionDef:
        """Replace the body by one call of `execute`."""
        name = _name(operation_definition)
        module, constant = self._modules[name], constant_name(method_def.name)
        value = find_value(module, str_to_pascal_case(name))
        self._add_constant(module, constant, operation_definition, value)
        variables = next(
            node.value
            for node in method_def.body
            if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Dict)
        )
        call = ast.Call(
            func=ast.Attribute(value=ast.Name(id="self"), attr="execute"),
            args=[ast.Name(id=constant), variables],
            keywords=[],
        )
        is_async = isinstance(method_def, ast.AsyncFunctionDef)
        method_def.returns = value.annotation
        method_def.body = [
            ast.ImportFrom(module=method_def.name, names=[ast.alias(name=constant)], level=1),
            ast.Return(value=ast.Await(value=call) if is_async else call),
        ]
        return method_def

    def generate_result_types_code(self, generated_code: str) -> str:
        """Spell the document over several lines, as it is in the queries."""
        return re.sub(f"{_DOCUMENT}(\\w+)", lambda match: _spelt(self._documents[match[1]]), generated_code)

    def _add_constant(
        self, module: ast.Module, constant: str, definition: OperationDefinitionNode, value: Value
    ) -> None:
        name = _name(definition)
        module.body.insert(
            0, ast.ImportFrom(module="operation", names=[ast.alias(name="Operation")], level=1)
        )
        fields: dict[str, ast.expr] = {
            "name": ast.Constant(name),
            "kind": ast.Constant(definition.operation.value),
            "document": ast.Name(id=f"{_DOCUMENT}{name}"),
            "model": ast.Name(id=str_to_pascal_case(name)),
            "path": ast.Tuple(elts=[ast.Constant(field) for field in value.path]),
            "nullable": ast.Constant(value.nullable),
        }
        call = ast.Call(
            func=ast.Name(id="Operation"),
            args=[],
            keywords=[ast.keyword(arg=key, value=field) for key, field in fields.items()],
        )
        annotation = ast.Subscript(value=ast.Name(id="Operation"), slice=value.annotation)
        module.body.append(
            ast.AnnAssign(target=ast.Name(id=constant), annotation=annotation, value=call, simple=1)
        )


def _spelt(document: str) -> str:
    text = document.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return f'"""\\\n{text}\n"""'


def _name(definition: ExecutableDefinitionNode) -> str:
    return definition.name.value if definition.name else ""


def _ordered_names(arguments: ast.arguments, definitions: tuple[VariableDefinitionNode, ...]) -> list[str]:
    """The argument's name for each variable; ariadne-codegen puts the nullable ones last."""
    names = [argument.arg for argument in arguments.args[1:]]
    required = [d for d in definitions if isinstance(d.type, NonNullTypeNode)]
    optional = [d for d in definitions if not isinstance(d.type, NonNullTypeNode)]
    by_variable = dict(zip((id(d) for d in required + optional), names, strict=True))
    return [by_variable[id(definition)] for definition in definitions]


def _default(definition: VariableDefinitionNode) -> ast.expr | None:
    """The default as a Python literal; None where there is none, or none that Python can spell."""
    value = definition.default_value
    if value is None or value.kind not in _LITERALS:
        return None
    text = print_ast(value)
    return ast.parse({"true": "True", "false": "False", "null": "None"}.get(text, text), mode="eval").body


def _input_annotation(annotation: ast.expr | None) -> ast.expr:
    """Take any sequence where the schema takes a list."""
    if annotation is None:
        return ast.Name(id="Any")
    for node in ast.walk(annotation):
        if isinstance(node, ast.Subscript) and ast.unparse(node.value) in ("list", "List"):
            node.value = ast.Name(id="Sequence")
    return annotation


def _with_unset(annotation: ast.expr) -> ast.expr:
    return ast.BinOp(left=annotation, op=ast.BitOr(), right=ast.Name(id="UnsetType"))


def _without_unset(annotation: ast.expr) -> ast.expr:
    if (
        isinstance(annotation, ast.Subscript)
        and ast.unparse(annotation.value) == "Union"
        and isinstance(annotation.slice, ast.Tuple)
    ):
        return annotation.slice.elts[0]
    return annotation
