"""An operation: a named GraphQL document, the model of its response, and the path to its value."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Literal, NotRequired, TypeVar, cast

from pydantic import BaseModel, TypeAdapter
from typing_extensions import TypedDict  # pydantic reads typing's own from Python 3.12 on

if TYPE_CHECKING:
    from collections.abc import Callable

ResultT_co = TypeVar("ResultT_co", covariant=True)
DataT = TypeVar("DataT")

_TEXT = re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*', re.DOTALL)
"""A string or a comment, which may look like anything."""
_VARIABLE = re.compile(r"\$(\w+)[\s,\ufeff]*:", re.ASCII)
"""The definition of a variable; only there does a colon follow its name."""


class ErrorEntry(TypedDict):
    """One entry of a response's `errors` (GraphQL specification, section 7.1.2)."""

    message: str
    path: NotRequired[list[str | int] | None]
    locations: NotRequired[list[dict[str, int]] | None]
    extensions: NotRequired[dict[str, Any] | None]


class GraphQLResponse(TypedDict, Generic[DataT]):
    """The response to a request (GraphQL specification, section 7.1)."""

    data: NotRequired[DataT | None]
    errors: NotRequired[list[ErrorEntry] | None]


@dataclass(frozen=True)
class Operation(Generic[ResultT_co]):
    """A named operation and the type of the value that it returns.

    Attributes:
        name: the operation's name in its document.
        kind: `"query"` if the operation only reads, else `"mutation"`.
        document: the operation and the fragments that it uses, as sent.
        model: the model of the response's `data`.
        path: the fields that lead from `data` to the value; each but the last is an object of which
            nothing else is selected, so nothing is lost.
        nullable: whether the value itself may be null.
    """

    name: str
    kind: Literal["query", "mutation"]
    document: str
    model: type[BaseModel]
    path: tuple[str, ...] = ()
    nullable: bool = False

    @cached_property
    def response_adapter(self) -> TypeAdapter[GraphQLResponse[BaseModel]]:
        """Validates a whole response in one pass; built at the operation's first call."""
        return TypeAdapter(cast("Any", GraphQLResponse)[self.model])

    @cached_property
    def validate_response(self) -> Callable[[bytes], GraphQLResponse[BaseModel]]:
        """The validator of a whole response as bytes of JSON."""
        return self.response_adapter.validate_json

    @cached_property
    def variable_names(self) -> frozenset[str]:
        """The names of the variables that the document defines."""
        return frozenset(_VARIABLE.findall(_TEXT.sub(" ", self.document)))

    def __getstate__(self) -> dict[str, Any]:
        # Without what was worked out above: an adapter cannot be pickled.
        return {field.name: getattr(self, field.name) for field in fields(self)}
