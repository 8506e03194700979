"""The plugin that writes the docstrings of methods, models, fields, enums and their values."""

from __future__ import annotations

import ast
import textwrap
from functools import cached_property
from typing import TYPE_CHECKING

from ariadne_codegen import Plugin
from graphql import FragmentDefinitionNode, OperationDefinitionNode

from .descriptions import (
    comment_above,
    describe_result,
    fields_of,
    fields_to_value,
    tidy,
    type_of,
    variable_descriptions,
    with_deprecation,
)
from .provenance import describe_inferred, inferred_parts
from .python_names import graphql_name
from .result_path import find_value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graphql import ExecutableDefinitionNode, FieldNode, GraphQLEnumType, GraphQLField, GraphQLNamedType

_WIDTH = 92


class DocsPlugin(Plugin):
    """Writes descriptions as docstrings, which editors show and which cost nothing at run time."""

    _deprecating = False

    @cached_property
    def _documents(self) -> dict[str, str]:
        return {}

    @cached_property
    def _modules(self) -> dict[str, ast.Module]:
        return {}

    @cached_property
    def _roots(self) -> tuple[GraphQLNamedType | None, ...]:
        return self.schema.query_type, self.schema.mutation_type

    @cached_property
    def _schema_names(self) -> dict[ast.AnnAssign, str]:
        """The name of a field in the schema; its name in the response may be an alias."""
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
            model = _internal_name(operation_definition)
            self._modules[model] = module
            root = self.schema.get_root_type(operation_definition.operation)
            wrappers = find_value(module, model).wrappers
            self._describe(module, model, root, comment_above(operation_definition), wrappers)
        return module

    def generate_fragments_module(
        self, module: ast.Module, fragments_definitions: dict[str, FragmentDefinitionNode]
    ) -> ast.Module:
        """Describe the models of all fragments."""
        for name, definition in sorted(fragments_definitions.items()):
            kind = self.schema.type_map.get(definition.type_condition.name.value)
            self._describe(module, name, kind, comment_above(definition))
        return module

    def generate_operation_str(
        self, operation_str: str, operation_definition: ExecutableDefinitionNode
    ) -> str:
        """Keep the document, which shows where each variable goes."""
        self._documents[_internal_name(operation_definition)] = operation_str
        return operation_str

    def generate_client_method(
        self,
        method_def: ast.FunctionDef | ast.AsyncFunctionDef,
        operation_definition: OperationDefinitionNode,
    ) -> ast.FunctionDef | ast.AsyncFunctionDef:
        """Write a method's docstring, and mark the method if the API deprecates what it calls."""
        name = _internal_name(operation_definition)
        path = find_value(self._modules[name], name).path
        fields = fields_to_value(self.schema, operation_definition, len(path))
        described = variable_descriptions(self.schema, self._documents[name])
        variables = _variables(method_def)
        reasons = [tidy(field.deprecation_reason) for field in fields if field.deprecation_reason]
        docstring = method_docstring(
            comment_above(operation_definition)
            or f"Run the operation `{graphql_name(operation_definition)}`.",
            arguments={
                argument.arg: described.get(variables[argument.arg], "")
                for argument in (*method_def.args.args[1:], *method_def.args.kwonlyargs)
            },
            returns=describe_result(operation_definition, fields),
            inferred=describe_inferred(inferred_parts(self.schema, self._documents[name])),
            deprecated=reasons[0] if reasons else "",
        )
        if reasons:
            call = ast.Call(func=ast.Name(id="deprecated"), args=[ast.Constant(reasons[0])], keywords=[])
            method_def.decorator_list.append(call)
        method_def.body = [*_doc(docstring), *method_def.body]
        return method_def

    def _describe(
        self,
        module: ast.Module,
        name: str,
        kind: GraphQLNamedType | None,
        comment: str,
        wrappers: Sequence[str] = (),
    ) -> None:
        """Describe a class and those that its fields name; wrappers are private and get no docstrings."""
        classes = {node.name: node for node in module.body if isinstance(node, ast.ClassDef)}
        waiting: list[tuple[str, GraphQLNamedType | None, str]] = [(name, kind, comment)]
        while waiting:
            name, kind, comment = waiting.pop()
            # A class is removed when it is described, so that none is described twice.
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
                    body += [] if name in wrappers else self._describe_field(statement, field)
                    inner = type_of(field) if field else None
                    waiting += [(inner_name, inner, "") for inner_name in _names(statement.annotation)]
            # The root type's description is the same for all operations.
            described = kind.description if kind and kind not in self._roots else ""
            text = "" if name in wrappers else " ".join(filter(None, (comment, tidy(described))))
            node.body = [*_doc(_wrapped(text)), *body]
            if self._deprecating:
                # A deprecated field warns only once pydantic has built the model, which it does late.
                module.body.append(ast.parse(f"{node.name}.model_rebuild()").body[0])

    def _describe_field(self, statement: ast.AnnAssign, field: GraphQLField | None) -> list[ast.stmt]:
        if field is None:
            return []
        if field.deprecation_reason:
            _deprecate(statement, tidy(field.deprecation_reason))
            self._deprecating = True
        return _doc(with_deprecation(tidy(field.description), field.deprecation_reason))


def method_docstring(
    summary: str,
    *,
    arguments: Mapping[str, str],
    returns: str,
    raises: Sequence[str] = (),
    inferred: str = "",
    deprecated: str = "",
) -> str:
    """Write the docstring of a method.

    Args:
        summary: what the method does.
        arguments: a description for each argument.
        returns: what it returns.
        raises: the errors that only this method raises, as `Name: condition`.
        inferred: which parts of the schema were inferred, if any.
        deprecated: why it is deprecated, if it is.
    """
    parts = [_wrapped(summary)]
    if arguments:
        parts.append("\n".join(["Args:", *(_entry(f"{name}: {text}") for name, text in arguments.items())]))
    if returns:
        parts.append("\n".join(["Returns:", textwrap.indent(_wrapped(returns), " " * 4)]))
    if raises:
        parts.append("\n".join(["Raises:", *map(_entry, raises)]))
    if inferred:
        parts.append(_wrapped(inferred))
    if deprecated:
        parts.append(_wrapped(f"Deprecated: {deprecated}"))
    return "\n\n".join(parts) + "\n"


def _internal_name(definition: ExecutableDefinitionNode) -> str:
    return definition.name.value if definition.name else ""


def _doc(text: str) -> list[ast.stmt]:
    return [ast.Expr(value=ast.Constant(text))] if text else []


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _entry(text: str) -> str:
    return textwrap.fill(
        text.strip(), _WIDTH, initial_indent=" " * 4, subsequent_indent=" " * 8, break_on_hyphens=False
    )


def _deprecate(statement: ast.AnnAssign, reason: str) -> None:
    """Make pydantic warn when the field is read."""
    keyword = ast.keyword(arg="deprecated", value=ast.Constant(reason))
    if isinstance(statement.value, ast.Call):
        statement.value.keywords.append(keyword)
    else:
        statement.value = ast.Call(func=ast.Name(id="Field"), args=[], keywords=[keyword])


def _typename(node: ast.ClassDef) -> str:
    """Return the object type of a class in a union, from its `typename__` literal."""
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
    """Return the variable that each argument of a method is sent as."""
    return {
        value.id: str(key.value)
        for node in ast.walk(method)
        if isinstance(node, ast.Dict)
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(value, ast.Name)
    }
