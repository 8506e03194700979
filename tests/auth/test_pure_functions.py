"""The doctests of the pure functions pass, and the functions do not import httpx."""

from __future__ import annotations

import ast
import doctest
import inspect
from typing import TYPE_CHECKING

import pytest

from remoteit_auth import cavage, rfc9421

if TYPE_CHECKING:
    from types import ModuleType


@pytest.mark.parametrize("module", [cavage, rfc9421])
def test_the_doctests_pass(module: ModuleType) -> None:
    functions = [
        value
        for value in vars(module).values()
        if inspect.isfunction(value) and value.__module__ == module.__name__
    ]
    result = doctest.testmod(module)
    assert result.failed == 0
    assert result.attempted >= len(functions)


@pytest.mark.parametrize("module", [cavage, rfc9421])
def test_only_the_standard_library_is_imported(module: ModuleType) -> None:
    tree = ast.parse(inspect.getsource(module))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported <= {"__future__", "binascii", "functools"}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
