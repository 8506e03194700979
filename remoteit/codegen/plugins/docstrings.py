"""The plugin that writes documentation under the cursor: methods, models, fields, enums and their values."""

from __future__ import annotations

import ast
import textwrap
from functools import cached_property
from typing import TYPE_CHECKING

from ariadne_codegen import Plugin
from ariadne_codegen.utils import str_to_pascal_case
from graphql import FragmentDefinitionNode, GraphQLObjectType, OperationDefinitionNode, OperationType

from .descriptions import (
    comment_above,
    fields_of,
    fields_to_value,
    tidy,
    type_of,
    variable_descriptions,
    with_deprecation,
)
from .result_path import find_value

if TYPE_CHECKING:
    from graphql import ExecutableDefinitionNode, FieldNode, GraphQLEnumType, GraphQLField, GraphQLNamedType

_WIDTH = 92


class DocsPlugin(Plugin):
    """Puts descriptions where an IDE shows them, as docstrings that cost nothing when the code runs."""

    _deprecating = False

    @cached_property
    def _documents(self) -> dict[str, str]:
        return {}

    @cached_property
    def _modules(self) -> dict[str, ast.Module]:
        return {}

    @cached_property
    def _schema_names(self) -> dict[ast.AnnAssign, str]:
        """Under which name the schema knows a field; the answer's name for it may be an alias."""
        return {}

    def generate_enum(self, class_def: ast.ClassDef, enum_type: GraphQLEnumType) -> ast.ClassDef:
        """Describe an enum and each of its values."""
        body: list[ast.stmt] = []
        for node, (name, value) in zip(class_def.body, enum_type.values.items(), strict=True):
            text = with_deprecation(tidy(value.description), value.deprecation_reason)
            body += [node, *_doc(text or name)]
        class_def.body = [*_doc(_wrapped(tidy(enum_type.description))), *body]
        return class_def

    def generate_result_field(
        self,
        field_implementation: ast.AnnAssign,
        operation_definition: ExecutableDefinitionNode,
        field: FieldNode,
    ) -> ast.AnnAssign:
        """Note which field of the schema a model's field is."""
        self._schema_names[field_implementation] = field.name.value
        return field_implementation

    def generate_result_types_module(
        self, module: ast.Module, operation_definition: ExecutableDefinitionNode
    ) -> ast.Module:
        """Describe the models of an operation."""
        if isinstance(operation_definition, OperationDefinitionNode):
            name = operation_definition.name.value if operation_definition.name else ""
            self._modules[name] = module
            root = self.schema.get_root_type(operation_definition.operation)
            self._describe(module, str_to_pascal_case(name), root, "")
        return module

    def generate_fragments_module(
        self, module: ast.Module, fragments_definitions: dict[str, FragmentDefinitionNode]
    ) -> ast.Module:
        """Describe the models of all fragments."""
        for name, definition in sorted(fragments_definitions.items()):
            kind = self.schema.type_map.get(definition.type_condition.name.value)
            self._describe(module, str_to_pascal_case(name), kind, comment_above(definition))
        return module

    def generate_operation_str(
        self, operation_str: str, operation_definition: ExecutableDefinitionNode
    ) -> str:
        """Keep the document, in which variables are looked up."""
        if operation_definition.name:
            self._documents[operation_definition.name.value] = operation_str
        return operation_str

    def generate_client_method(
        self,
        method_def: ast.FunctionDef | ast.AsyncFunctionDef,
        operation_definition: OperationDefinitionNode,
    ) -> ast.FunctionDef | ast.AsyncFunctionDef:
        """Write a method's docstring, and mark it where the API deprecates what it calls."""
        name = operation_definition.name.value if operation_definition.name else ""
        path = find_value(self._modules[name], str_to_pascal_case(name)).path
        fields = fields_to_value(self.schema, operation_definition, len(path))
        described = variable_descriptions(self.schema, self._documents[name])
        arguments = [*method_def.args.args[1:], *method_def.args.kwonlyargs]
        variables = _variables(method_def)
        parts = [_wrapped(comment_above(operation_definition) or f"Call the operation `{name}`.")]
        if arguments:
            lines = [_entry(f"{arg.arg}: {described.get(variables[arg.arg], '')}") for arg in arguments]
            parts.append("\n".join(["Args:", *lines]))
        parts.append(
            "\n".join(["Returns:", textwrap.indent(_wrapped(_answer(operation_definition, fields)), " " * 4)])
        )
        reasons = [tidy(field.deprecation_reason) for field in fields if field.deprecation_reason]
        if reasons:
            parts.append(_wrapped(f"Deprecated: {reasons[0]}"))
            call = ast.Call(func=ast.Name(id="deprecated"), args=[ast.Constant(reasons[0])], keywords=[])
            method_def.decorator_list.append(call)
        method_def.body = [*_doc("\n\n".join(parts) + "\n"), *method_def.body]
        return method_def

    def _describe(self, module: ast.Module, name: str, kind: GraphQLNamedType | None, comment: str) -> None:
        classes = {node.name: node for node in module.body if isinstance(node, ast.ClassDef)}
        waiting: list[tuple[str, GraphQLNamedType | None, str]] = [(name, kind, comment)]
        while waiting:
            name, kind, comment = waiting.pop()
            # A class is taken out when it is described, so that none is described twice.
            node = classes.pop(name, None)
            if node is None or ast.get_docstring(node) is not None:
                continue
            kind = self.schema.type_map.get(_typename(node), kind)
            fields = fields_of(kind)
            self._deprecating = False
            body: list[ast.stmt] = []
            for statement in node.body:
                body.append(statement)
                if isinstance(statement, ast.AnnAssign):
                    field = fields.get(self._schema_names.get(statement, ""))
                    body += self._describe_field(statement, field)
                    inner = type_of(field) if field else None
                    waiting += [(inner_name, inner, "") for inner_name in _names(statement.annotation)]
            text = " ".join(filter(None, (comment, tidy(kind.description if kind else ""))))
            node.body = [*_doc(_wrapped(text)), *body]
            if self._deprecating:
                # pydantic makes a field warn when it builds the model, and it builds late.
                module.body.append(ast.parse(f"{node.name}.model_rebuild()").body[0])

    def _describe_field(self, statement: ast.AnnAssign, field: GraphQLField | None) -> list[ast.stmt]:
        if field is None:
            return []
        if field.deprecation_reason:
            _deprecate(statement, tidy(field.deprecation_reason))
            self._deprecating = True
        return _doc(with_deprecation(tidy(field.description), field.deprecation_reason))


def _answer(definition: OperationDefinitionNode, fields: list[GraphQLField]) -> str:
    """What a method returns; a mutation's own description tells what it does instead."""
    if not fields:
        return "The answer as a whole; it holds several fields."
    kind = type_of(fields[-1])
    if definition.operation is OperationType.MUTATION and len(fields) == 1:
        if kind.name == "Boolean":
            return "Whether it was done; the API may answer `False` without an error."
        if isinstance(kind, GraphQLObjectType):
            return tidy(kind.description)
    return tidy(fields[-1].description)


def _doc(text: str) -> list[ast.stmt]:
    return [ast.Expr(value=ast.Constant(text))] if text else []


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _entry(text: str) -> str:
    return textwrap.fill(
        text.strip(), _WIDTH, initial_indent=" " * 4, subsequent_indent=" " * 8, break_on_hyphens=False
    )


def _deprecate(statement: ast.AnnAssign, reason: str) -> None:
    """Have pydantic warn where the field is read."""
    keyword = ast.keyword(arg="deprecated", value=ast.Constant(reason))
    if isinstance(statement.value, ast.Call):
        statement.value.keywords.append(keyword)
    else:
        statement.value = ast.Call(func=ast.Name(id="Field"), args=[], keywords=[keyword])


def _typename(node: ast.ClassDef) -> str:
    """The object type that a class of a union stands for, by its `typename__` literal."""
    for statement in node.body:
        match statement:
            case ast.AnnAssign(
                target=ast.Name(id="typename__"), annotation=ast.Subscript(slice=ast.Name(id=name))
            ):
                return name.strip('"')
            case _:
                pass
    return ""


def _names(annotation: ast.expr) -> list[str]:
    return [node.id.strip('"') for node in ast.walk(annotation) if isinstance(node, ast.Name)]


def _variables(method: ast.FunctionDef | ast.AsyncFunctionDef) -> dict[str, str]:
    """The variable that each argument of a method is sent as."""
    return {
        value.id: str(key.value)
        for node in ast.walk(method)
        if isinstance(node, ast.Dict)
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(value, ast.Name)
    }
