"""GraphQL errors that the sandbox answers on purpose, each with its `extensions.code`.

    SandboxError
    ├── BadUserInputError   BAD_USER_INPUT   a value that the schema allows and the rules do not
    ├── NotFoundError       NOT_FOUND        an id that names nothing the caller can see
    ├── ForbiddenError      FORBIDDEN        something seen, but not the caller's to change
    └── NotModelledError    NOT_MODELLED     a mutation that the sandbox does not do

`execution` adds GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED and, for bugs of ours and nothing else,
INTERNAL_SERVER_ERROR.
"""

from __future__ import annotations

from typing import ClassVar

from graphql import GraphQLError


class SandboxError(GraphQLError):
    """An answer in `errors` whose `extensions.code` tells programs what the message tells people."""

    code: ClassVar[str]

    def __init__(self, message: str) -> None:
        super().__init__(message, extensions={"code": self.code})


class BadUserInputError(SandboxError):
    """A value has the right type and breaks a rule: a size beyond 1000, an unknown sort key, no address."""

    code = "BAD_USER_INPUT"


class NotFoundError(SandboxError):
    """An id names nothing, or nothing that the caller may see: the two are not told apart."""

    code = "NOT_FOUND"


class ForbiddenError(SandboxError):
    """The caller can see the thing and lacks the permission for this."""

    code = "FORBIDDEN"


class NotModelledError(SandboxError):
    """The schema has this mutation and the sandbox does not do it."""

    code = "NOT_MODELLED"
