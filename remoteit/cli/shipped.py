"""The shipped operations as plain data, which the generator writes; loaded without pydantic."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict, cast

if TYPE_CHECKING:
    from generated_client import Operation

_PACKAGE = "generated_client"


class Variable(TypedDict):
    """A variable of an operation.

    Attributes:
        type: as the document writes it, such as `[String!]`.
        help: the description.
        choices: the values of an enum.
        fields: the types of the fields of an input object, by name.
        default: the document's default, as JSON.
    """

    type: str
    help: str
    choices: NotRequired[list[str]]
    fields: NotRequired[dict[str, str]]
    default: NotRequired[object]


class ShippedOperation(TypedDict):
    """An operation of the generated package.

    Attributes:
        kind: query or mutation.
        module: the module of its constant, named after its file of queries.
        constant: the name of its constant.
        paged: whether its pages can be iterated over.
        help: what it does.
        variables: by name, in the order of the document.
    """

    kind: Literal["query", "mutation"]
    module: str
    constant: str
    paged: bool
    help: str
    variables: dict[str, Variable]


def load_operations() -> dict[str, ShippedOperation]:
    """Return the operations by name, in the order of the files of queries."""
    return cast("dict[str, ShippedOperation]", import_module(f"{_PACKAGE}._commands").OPERATIONS)


def import_operation(name: str) -> Operation[Any]:
    """Import the constant of an operation, with its models."""
    described = load_operations()[name]
    module = import_module(f"{_PACKAGE}.operations.{described['module']}")
    operation: Operation[Any] = getattr(module, described["constant"])
    return operation


_DESTRUCTIVE = re.compile(
    r"(?:Cancel|Delete|Disconnect|Expire|Leave|Merge|Reboot|Remove|Transfer|Uninstall)(?![a-z])"
)


def is_destructive(name: str) -> bool:
    """Return whether a mutation deletes, removes, interrupts or gives away something, by its name."""
    return _DESTRUCTIVE.match(name) is not None


def is_secret(variable: str) -> bool:
    """Return whether a variable holds a secret, by its name; arguments are visible to other users."""
    return re.search(r"password|secret|token", variable, re.IGNORECASE) is not None
