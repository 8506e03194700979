"""GraphQL errors that the sandbox returns on purpose, each with its `extensions.code`.

    SandboxError
    ├── BadUserInputError   BAD_USER_INPUT   a value that the schema allows and the rules reject
    ├── NotFoundError       NOT_FOUND        an id that does not exist or that the caller may not see
    ├── ForbiddenError      FORBIDDEN        an object that the caller may see but not change
    └── NotModelledError    NOT_MODELLED     a mutation that the sandbox does not implement

`http.execution` adds GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED and, only for bugs of the sandbox,
INTERNAL_SERVER_ERROR.
"""

from __future__ import annotations

from typing import ClassVar

from graphql import GraphQLError


class SandboxError(GraphQLError):
    """An error with an `extensions.code` for programs beside the message for people."""

    code: ClassVar[str]

    def __init__(self, message: str) -> None:
        super().__init__(message, extensions={"code": self.code})


class BadUserInputError(SandboxError):
    """A value of the right type that breaks a rule: a page size over 1000, an unknown sort key."""

    code = "BAD_USER_INPUT"


class NotFoundError(SandboxError):
    """An id that does not exist or that the caller may not see; the error does not say which."""

    code = "NOT_FOUND"


class ForbiddenError(SandboxError):
    """The caller may see the object, but lacks the permission to change it."""

    code = "FORBIDDEN"


class NotModelledError(SandboxError):
    """The schema has this mutation, but the sandbox does not implement it."""

    code = "NOT_MODELLED"
