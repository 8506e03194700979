"""The shipped operations as plain data, which the generator writes; loaded without pydantic."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import NotRequired, TypedDict


class Variable(TypedDict):
    """A variable of an operation.

    Attributes:
        name: as the API spells it.
        type: as the document writes it, such as `[String!]`.
        kind: `scalar`, `enum` or `input`.
        choices: the values of an enum.
        default: the document's default, as JSON.
        help: the description.
    """

    name: str
    type: str
    kind: str
    help: str
    choices: NotRequired[list[str]]
    default: NotRequired[object]


class ShippedOperation(TypedDict):
    """An operation of the generated package.

    Attributes:
        name: as in its document.
        kind: `query` or `mutation`.
        group: the file of `queries/` that it comes from.
        help: what it does.
        paged: whether it returns pages that can be iterated over.
        destructive: whether it deletes or removes something, or interrupts a device.
        variables: in the order of the document.
    """

    name: str
    kind: str
    group: str
    help: str
    paged: bool
    destructive: bool
    variables: list[Variable]


@cache
def load_operations() -> dict[str, ShippedOperation]:
    """Load the operations by name, in alphabetical order."""
    import generated_client  # noqa: PLC0415 - only some commands need it

    path = Path(str(generated_client.__file__)).with_name("_commands.json")
    operations: dict[str, ShippedOperation] = json.loads(path.read_text("utf-8"))
    return operations
