# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Follow an API that loses parts: remove them from the operation, once, and warn the caller."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, TypeVar

from .caller_warning import warn_caller
from .errors import UPDATE, ApiWarning, GraphQLError, OperationOutdatedError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .adapted import AdaptedOperation
    from .operation import ErrorEntry, Operation

ResultT = TypeVar("ResultT")

logger = logging.getLogger("remoteit")

MAX_ROUNDS = 5
"""Each round removes all that was reported; more than two are unusual."""


class DocumentRejectedError(GraphQLError):
    """The API rejected a document because of parts that it does not know; nothing was executed.

    Attributes:
        called: the operation that was called.
        sent: the operation that was sent: the same, or adapted before.
    """

    def __init__(
        self,
        called: Operation[Any],
        sent: Operation[Any],
        *,
        errors: Sequence[ErrorEntry],
        status: int,
        variables: Sequence[str],
    ) -> None:
        super().__init__(
            errors[0]["message"], errors=errors, status=status, operation=called.name, variables=variables
        )
        self.called = called
        self.sent = sent


class Adaptations:
    """The adapted operations of one endpoint. Safe to share between threads and tasks, without a lock.

    Args:
        strict: raise instead of adapting.
    """

    def __init__(self, *, strict: bool) -> None:
        self._strict = strict
        # By the operation that was rejected: each one is adapted once, whoever comes first.
        self._adapted: dict[Operation[Any], AdaptedOperation[Any]] = {}
        self._announced: dict[tuple[Operation[Any], tuple[str, ...]], object] = {}

    @property
    def missing(self) -> dict[str, tuple[str, ...]]:
        """The coordinates of what the API does not have, by the operations that select it."""
        found: dict[str, dict[str, None]] = {}
        for adapted in list(self._adapted.values()):
            found.setdefault(adapted.name, {}).update(dict.fromkeys(adapted.missing))
        return {name: tuple(coordinates) for name, coordinates in found.items()}

    def current(self, operation: Operation[ResultT]) -> Operation[ResultT]:
        """Return the operation to send: the adapted one, if there is one."""
        if self._adapted:
            while adapted := self._adapted.get(operation):
                operation = adapted
        return operation

    def select_variables(
        self, adapted: AdaptedOperation[Any], variables: Mapping[str, object], sent: tuple[str, ...]
    ) -> Mapping[str, object]:
        """Return the variables that an adapted operation still has.

        Args:
            adapted: the operation.
            variables: all variables of the call.
            sent: names of those that have a value.

        Raises:
            OperationOutdatedError: a variable has a value, and its argument is gone.
        """
        for name, coordinate in adapted.arguments.items():
            if name in sent:
                reason = f"the API no longer has the argument `{coordinate}`, which `${name}` passes"
                raise _outdated(adapted.called, reason, (coordinate,), variables=sent)
        gone = adapted.called.variable_names - adapted.variable_names
        return {name: value for name, value in variables.items() if name not in gone}

    def adapt(self, rejected: DocumentRejectedError, rounds: int) -> None:
        """Adapt an operation to its rejection, unless another call has done so since it was sent.

        Args:
            rejected: the rejection.
            rounds: how many times the operation was rejected during this call.

        Raises:
            OperationOutdatedError: it cannot be adapted, or the client is strict.
        """
        # Loaded with the first rejection.
        from .adaptation import CannotAdaptError  # noqa: PLC0415
        from .adapted import adapt_operation  # noqa: PLC0415

        called, sent = rejected.called, rejected.sent
        if sent in self._adapted and rounds <= MAX_ROUNDS:
            return
        try:
            adapted = adapt_operation(called, sent, rejected.errors, rejected.variables)
        except CannotAdaptError as problem:
            raise _outdated(called, problem.reason, problem.missing, rejected) from None
        if self._strict or rounds > MAX_ROUNDS:
            reason = f"the API no longer has {_listed(adapted.missing)}"
            raise _outdated(called, reason, adapted.missing, rejected)
        self._adapted.setdefault(sent, adapted)

    def announce(self, adapted: AdaptedOperation[Any]) -> None:
        """Warn once that parts of an operation are missing, at the line that calls it."""
        mine = object()
        if self._announced.setdefault((adapted.called, adapted.missing), mine) is mine:
            missing = _listed(adapted.missing)
            text = f"{adapted.name}: the API no longer has {missing}; results lack this. To fix it, {UPDATE}"
            logger.warning("%s", text)
            # The package of the operation may be a user's own.
            warn_caller(text, ApiWarning, adapted.model.__module__)


def too_late_error(rejected: DocumentRejectedError) -> OperationOutdatedError:
    """Make the error for a call whose deadline leaves no time to send the adapted operation."""
    reason = f"the API says: {rejected.message}; the deadline leaves no time to send the rest"
    return _outdated(rejected.called, reason, (), rejected)


def _outdated(
    operation: Operation[Any],
    reason: str,
    missing: tuple[str, ...],
    rejected: DocumentRejectedError | None = None,
    variables: tuple[str, ...] = (),
) -> OperationOutdatedError:
    error = OperationOutdatedError(
        f"{reason}; nothing was executed. To fix it, {UPDATE}",
        errors=rejected.errors if rejected else (),
        status=rejected.status if rejected else 200,
        operation=operation.name,
        variables=rejected.variables if rejected else variables,
    )
    error.missing = missing
    return error


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)
