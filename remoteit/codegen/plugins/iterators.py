"""Iterators over paged lists: `iter_devices` beside `devices`.

An operation has one if it takes `$size` and `$from` and its value has `items`, `total` and `hasMore`. If it
has variables such as `pageSize` or `start`, which the iterator's own arguments would hide, it has none.
"""

from __future__ import annotations

import ast
import copy
from typing import TYPE_CHECKING

from .descriptions import variable_descriptions
from .docstrings import method_docstring
from .names import NameTakenError
from .operations import call_self, import_constant, make_arguments
from .python_names import argument_name
from .result_path import strip_metadata

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphql import GraphQLSchema

    from .operations import Generated

_PAGE_FIELDS = {"items", "total", "has_more"}
_POSITION_VARIABLES = {"size", "from", "after"}
_OWN_ARGUMENTS = {
    "page_size": (1000, "Items per page, 2 to 1000."),
    "start": (0, "Position of the first item, from 0."),
}
_RETURNS = (
    "An iterator that fetches pages ahead and yields the items in order. If a page fails, its error is"
    " raised; the next step requests that page again."
)


def add_iterators(
    schema: GraphQLSchema, client: ast.ClassDef, operations: Iterable[Generated], fragments: ast.Module
) -> None:
    """Put an iterator below the method of each paged operation.

    Args:
        schema: describes the arguments.
        client: the async client.
        operations: all operations.
        fragments: the classes of all fragments, of which most pages are.

    Raises:
        NameTakenError: an operation has the name of an iterator.
    """
    by_method = {operation.method.name: operation for operation in operations}
    for operation in by_method.values():
        item = _item_of(operation, fragments)
        variables = {node.variable.name.value for node in operation.definition.variable_definitions}
        arguments = set(map(argument_name, variables))
        if item is None or not {"size", "from"} <= variables or _OWN_ARGUMENTS.keys() & arguments:
            continue
        iterator = _iterator(schema, operation, item)
        if iterator.name in by_method:
            raise NameTakenError(by_method[iterator.name].definition, iterator.name)
        client.body.insert(client.body.index(operation.method) + 1, iterator)


def _item_of(operation: Generated, fragments: ast.Module) -> ast.expr | None:
    """Return the type of a page's items; None if the operation's value is not a page."""
    kind = operation.value.annotation
    classes = [node for node in (*fragments.body, *operation.module.body) if isinstance(node, ast.ClassDef)]
    page = next(
        (node for node in classes if isinstance(kind, ast.Name) and node.name == kind.id.strip('"')), None
    )
    fields = {
        ast.unparse(node.target): node.annotation
        for node in (page.body if page else ())
        if isinstance(node, ast.AnnAssign)
    }
    match fields.get("items"):
        case ast.Subscript(value=ast.Name(id="list" | "List"), slice=item) if fields.keys() >= _PAGE_FIELDS:
            return strip_metadata(item)
        case _:
            return None


def _iterator(schema: GraphQLSchema, operation: Generated, item: ast.expr) -> ast.FunctionDef:
    method = operation.method
    variables = next(node for node in ast.walk(method) if isinstance(node, ast.Dict))
    sent = {
        key.value: value
        for key, value in zip(variables.keys, variables.values, strict=True)
        if isinstance(key, ast.Constant) and key.value not in _POSITION_VARIABLES
    }
    arguments = {value.id: key for key, value in sent.items() if isinstance(value, ast.Name)}
    required = [argument for argument in method.args.args if argument.arg in {"self", *arguments}]
    optional: list[tuple[ast.arg, ast.expr]] = [
        (ast.arg(name, ast.Name(id="int")), ast.Constant(default))
        for name, (default, _) in _OWN_ARGUMENTS.items()
    ]
    defaults = zip(method.args.kwonlyargs, method.args.kw_defaults, strict=True)
    optional += [
        (argument, default) for argument, default in defaults if default and argument.arg in arguments
    ]
    described = variable_descriptions(schema, operation.document)
    docstring = method_docstring(
        f"Iterate over all items that `{method.name}` lists.",
        arguments={name: text for name, (_, text) in _OWN_ARGUMENTS.items()}
        | {
            argument.arg: described.get(str(arguments[argument.arg]), "")
            for argument in (*required, *(argument for argument, _ in optional))
            if argument.arg in arguments
        },
        returns=_RETURNS,
        raises=["ValueError: `page_size` or `start` is out of range."],
    )
    call = call_self(
        "paginate",
        [
            ast.Name(id=operation.constant),
            ast.Dict(keys=[ast.Constant(key) for key in sent], values=list(sent.values())),
        ],
        [ast.keyword(arg=name, value=ast.Name(id=name)) for name in _OWN_ARGUMENTS],
    )
    iterator = ast.FunctionDef(
        name=f"iter_{method.name}",
        args=make_arguments(required, optional),
        body=[
            ast.Expr(ast.Constant(docstring)),
            import_constant(operation.constant),
            ast.Return(value=call),
        ],
        decorator_list=method.decorator_list,
        returns=ast.Subscript(value=ast.Name(id="AsyncItemIterator"), slice=item),
    )
    return copy.deepcopy(iterator)
