"""Give inputs and pages the bases of their own that the runtime has for them."""

from __future__ import annotations

import ast
from functools import reduce
from typing import TYPE_CHECKING

from .result_path import strip_metadata

if TYPE_CHECKING:
    from collections.abc import Iterable

PAGE_FIELDS = {"items", "total", "has_more"}


def set_bases(module: str, body: Iterable[ast.stmt]) -> None:
    """Base the classes of a module on `InputModel` and `PageModel` instead of `BaseModel`.

    Args:
        module: the name of the module in the package.
        body: its statements.
    """
    for node in body:
        if isinstance(node, ast.ClassDef) and (base := _base_of(module, node)):
            node.bases = [base if ast.unparse(other) == "BaseModel" else other for other in node.bases]


def _base_of(module: str, node: ast.ClassDef) -> ast.expr | None:
    if module == "inputs":
        return ast.Name(id="InputModel")
    fields = {
        ast.unparse(field.target): field.annotation for field in node.body if isinstance(field, ast.AnnAssign)
    }
    match fields.get("items"):
        case ast.Subscript(value=ast.Name(id="list" | "List"), slice=item) if fields.keys() >= PAGE_FIELDS:
            return ast.Subscript(value=ast.Name(id="PageModel"), slice=_Flat().visit(strip_metadata(item)))
        case _:
            return None


class _Flat(ast.NodeTransformer):
    """Writes `Union[A, B]` as `A | B`, as ruff does where it is sure that this is a type."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        self.generic_visit(node)
        if ast.unparse(node.value) != "Union" or not isinstance(node.slice, ast.Tuple):
            return node
        return reduce(lambda left, right: ast.BinOp(left, ast.BitOr(), right), node.slice.elts)
