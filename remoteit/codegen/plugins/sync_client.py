"""The client modules: the async client as ariadne-codegen writes it, and the sync client derived from it."""

from __future__ import annotations

import ast
import copy
from typing import cast

ASYNC_MODULE = "async_client"
SYNC_MODULE = "client"

_SYNC_NAMES = {
    "AsyncClient": "Client",
    "AsyncBaseClient": "BaseClient",
    "AsyncItemIterator": "ItemIterator",
}


def to_sync(client: ast.ClassDef) -> ast.ClassDef:
    """Copy a client, with plain functions in place of coroutines and the names of the sync classes."""
    return cast("ast.ClassDef", _ToSync().visit(copy.deepcopy(client)))


class _ToSync(ast.NodeTransformer):
    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        return ast.FunctionDef(**{name: getattr(node, name) for name in (*node._fields, "lineno")})

    def visit_Await(self, node: ast.Await) -> ast.expr:
        self.generic_visit(node)
        return node.value

    def visit_Name(self, node: ast.Name) -> ast.Name:
        node.id = _SYNC_NAMES.get(node.id, node.id)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        node.name = _SYNC_NAMES.get(node.name, node.name)
        self.generic_visit(node)
        return node
