"""The path to an operation's value: through objects with a single selected field."""

from __future__ import annotations

import ast
import copy
from dataclasses import dataclass
from typing import TypeGuard

from .python_names import is_internal


@dataclass(frozen=True)
class Value:
    """The value that a generated method returns.

    Attributes:
        path: the Python field names from the operation's model to the value.
        wrappers: the names of the classes that the path leads through, the operation's model first.
        annotation: the value's type as an expression in the names of the operation's module.
        nullable: whether the value may be null.
    """

    path: tuple[str, ...]
    wrappers: tuple[str, ...]
    annotation: ast.expr
    nullable: bool


def find_value(module: ast.Module, model: str) -> Value:
    """Descend from an operation's model as long as a class has a single field that is an object.

    Args:
        module: the classes of the operation, with its aliases of fragments resolved.
        model: the name of the operation's model.

    Returns:
        The path and the type at its end; the path is empty if the model has several fields.
    """
    classes = {node.name: node for node in module.body if isinstance(node, ast.ClassDef)}
    path: list[str] = []
    wrappers: list[str] = []
    annotation: ast.expr = ast.Name(id=model)
    while (name := _object_name(annotation)) in classes and len(fields := _own_fields(classes[name])) == 1:
        [(field, annotation)] = fields
        path.append(field)
        wrappers.append(name)
    annotation = strip_metadata(annotation)
    nullable = _is_optional(annotation)
    if _is_optional(annotation) and len(path) == 1 and _names_object(annotation):
        # An object at the root is the operation's whole subject; null there is a failure, not a value.
        annotation, nullable = annotation.slice, False
    return Value(tuple(path), tuple(wrappers), annotation, nullable)


def strip_metadata(annotation: ast.expr) -> ast.expr:
    """Copy a type without the `Annotated` metadata, which only pydantic reads."""
    plain: ast.expr = _Plain().visit(copy.deepcopy(annotation))
    return plain


def resolve_aliases(module: ast.Module) -> None:
    """Name the fragment itself wherever a class or an alias only gives it another name.

    A device then has the same class wherever it comes from, and editors show that class.
    """
    aliases = dict(filter(None, map(_alias, module.body)))
    module.body = [node for node in module.body if _alias(node) is None]
    for node in ast.walk(module):
        if isinstance(node, ast.Name) and (name := node.id.strip('"')) in aliases:
            node.id = node.id.replace(name, aliases[name])


def _alias(node: ast.stmt) -> tuple[str, str] | None:
    """Return the alias and the fragment of `Alias = Fragment` and `class Alias(Fragment): pass`."""
    match node:
        case ast.Assign(targets=[ast.Name(id=alias)], value=ast.Name(id=fragment)):
            return alias, fragment
        case ast.ClassDef(name=alias, bases=[ast.Name(id=fragment)], body=[ast.Pass()]) if (
            fragment != "BaseModel"
        ):
            return alias, fragment
        case _:
            return None


class _Plain(ast.NodeTransformer):
    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        self.generic_visit(node)
        is_annotated = isinstance(node.value, ast.Name) and node.value.id == "Annotated"
        return node.slice.elts[0] if is_annotated and isinstance(node.slice, ast.Tuple) else node


def _object_name(annotation: ast.expr) -> str:
    """Return the class that a field holds, nullable or not; empty for a list, a union or a scalar."""
    if isinstance(annotation, ast.Name):
        return annotation.id.strip('"')
    if _is_optional(annotation):
        return _object_name(annotation.slice)
    return ""


def _names_object(annotation: ast.expr) -> bool:
    """Return whether the type is a class of the generated models."""
    return is_internal(_object_name(annotation))


def _is_optional(annotation: ast.expr) -> TypeGuard[ast.Subscript]:
    return isinstance(annotation, ast.Subscript) and ast.unparse(annotation.value) == "Optional"


def _own_fields(node: ast.ClassDef) -> list[tuple[str, ast.expr]]:
    """Return the fields of a class that inherits none; no fields of any other class."""
    if [ast.unparse(base) for base in node.bases] != ["BaseModel"]:
        return []
    return [
        (field.target.id, field.annotation)
        for field in node.body
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
    ]
