"""Every operation of the client is called in a round trip."""

from __future__ import annotations

import ast
from pathlib import Path

import generated_client


def test_every_method_of_the_client_is_called_in_a_round_trip() -> None:
    called = {
        node.func.attr
        for path in Path(__file__).parent.glob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    methods = {name for name in vars(generated_client.Client) if not name.startswith("_")}
    assert sorted(methods - called) == []
