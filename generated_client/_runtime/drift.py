# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Follow an API that loses parts: remove them from the operation, once, and warn the caller."""

from __future__ import annotations

import logging
import warnings
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .errors import UPDATE, ApiWarning, GraphQLError, OperationOutdatedError
from .unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .adapted import AdaptedOperation
    from .operation import ErrorEntry, Operation

ResultT = TypeVar("ResultT")

logger = logging.getLogger("remoteit")

_MAX_ROUNDS = 5
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
    """The adapted operations of one endpoint. Safe to share between threads and tasks.

    Args:
        strict: raise instead of adapting.
    """

    def __init__(self, *, strict: bool) -> None:
        self._strict = strict
        self._adapted: dict[Operation[Any], AdaptedOperation[Any]] = {}
        self._announced: dict[tuple[Operation[Any], tuple[str, ...]], object] = {}

    @property
    def missing(self) -> dict[str, tuple[str, ...]]:
        """The coordinates of what the API does not have, by the operations that select it."""
        return {operation.name: adapted.missing for operation, adapted in self._adapted.items()}

    def current(self, operation: Operation[ResultT]) -> Operation[ResultT]:
        """Return the operation to send: the adapted one, if there is one."""
        return self._adapted.get(operation, operation) if self._adapted else operation

    def select_variables(
        self, operation: Operation[Any], variables: Mapping[str, object]
    ) -> Mapping[str, object]:
        """Return the variables that an adapted operation still has.

        Raises:
            OperationOutdatedError: a variable has a value, and its argument is gone.
        """
        adapted = cast("AdaptedOperation[Any]", self.current(operation))
        for name, coordinate in adapted.arguments.items():
            if variables.get(name, UNSET) is not UNSET:
                reason = f"the API no longer has the argument `{coordinate}`, which `${name}` passes"
                raise _outdated(operation, reason, (coordinate,), variables=tuple(variables))
        gone = operation.variable_names - adapted.variable_names
        return {name: value for name, value in variables.items() if name not in gone}

    def adapt(self, rejected: DocumentRejectedError) -> None:
        """Adapt an operation to its rejection, unless another call has done so since it was sent.

        Raises:
            OperationOutdatedError: it cannot be adapted, or the client is strict.
        """
        # Loaded with the first rejection.
        from .adaptation import CannotAdaptError  # noqa: PLC0415
        from .adapted import adapt_operation  # noqa: PLC0415

        called, sent = rejected.called, self.current(rejected.called)
        if sent.document != rejected.sent.document:
            return
        try:
            adapted = adapt_operation(called, sent, rejected.errors, rejected.variables)
        except CannotAdaptError as problem:
            raise _outdated(called, problem.reason, problem.missing, rejected) from None
        if self._strict or adapted.rounds > _MAX_ROUNDS:
            raise _outdated(
                called, f"the API no longer has {_listed(adapted.missing)}", adapted.missing, rejected
            )
        self._adapted[called] = adapted

    def announce(self, adapted: AdaptedOperation[Any]) -> None:
        """Warn once that parts of an operation are missing."""
        mine = object()
        if self._announced.setdefault((adapted.called, adapted.missing), mine) is mine:
            missing = _listed(adapted.missing)
            text = f"{adapted.name}: the API no longer has {missing}; results lack this. To fix it, {UPDATE}"
            logger.warning("%s", text)
            warnings.warn(text, ApiWarning, stacklevel=2)


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
