"""The generated `_commands.py` describes each operation as plain data."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from tests.codegen.project import Project


def test_each_operation_is_described(package: ModuleType) -> None:
    operations = import_module("made._commands").OPERATIONS
    assert list(operations) == ["Me", "Friend", "Friends", "Users", "Two", "ApiVersion", "MakeWish", "Paint"]
    module, constant = operations["Me"].pop("module"), operations["Me"].pop("constant")
    assert getattr(import_module(f"made.operations.{module}"), constant).name == "Me"
    assert operations["Me"] == {"kind": "query", "paged": False, "help": "The user in full.", "variables": {}}


def test_variables_have_types_defaults_choices_and_fields(package: ModuleType) -> None:
    operations = import_module("made._commands").OPERATIONS
    assert operations["Paint"]["kind"] == "mutation"
    assert operations["Paint"]["variables"] == {
        "id": {"type": "ID!", "help": ""},
        "colour": {"type": "Colour!", "choices": ["RED", "GREEN"], "default": "RED", "help": ""},
        "note": {"type": "String", "help": ""},
        "at": {"type": "DateTime", "help": ""},
    }
    fields = {"type": "String", "websocketIPv4": "String", "fromDate": "String"}
    assert operations["MakeWish"]["variables"] == {"wish": {"type": "Wish!", "fields": fields, "help": ""}}


def test_the_data_loads_neither_httpx_nor_pydantic(project: Project) -> None:
    project.generate()
    code = "import sys, made._commands; assert not {'httpx', 'pydantic'} & sys.modules.keys()"
    subprocess.run([sys.executable, "-c", code], cwd=project.root, check=True)


def test_texts_of_the_schema_stay_texts(project: Project) -> None:
    text = "\"\"\"; raise SystemExit\n# ''' \\ {x}"
    path = project.root / "schema.graphql"
    note = "paint(id: ID!, colour: Colour! = RED, note: String"
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    assert note in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace("note: String", f'"{quoted}" note: String'), "utf-8")
    project.generate()
    code = "import made._commands as made; print(made.OPERATIONS['Paint']['variables']['note']['help'])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project.root, check=True, capture_output=True, text=True
    )
    assert done.stdout == f"{' '.join(text.split())}\n"
