"""What is used of vcrpy, which ships no types, with types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

# One excuse for mypy and one for basedpyright: there are no stubs.
from vcr import errors as _errors  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]
from vcr.persisters import (  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]
    filesystem as _filesystem,
)
from vcr.request import (  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]
    Request as _Request,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .normalize import Request
    from .yaml_format import Body

CassetteNotFoundError: type[FileNotFoundError] = _filesystem.CassetteNotFoundError
"""Tells vcrpy that there is no cassette, which it takes for an empty one."""

CannotReplayError: type[Exception] = _errors.CannotOverwriteExistingCassetteException
"""Raised by vcrpy for a request that is not in the cassette where nothing may be added."""


def vcr_request(method: str, uri: str, body: Body, headers: Mapping[str, str]) -> Request:
    """A request of vcrpy's."""
    return cast("Request", cast("Any", _Request)(method, uri, body, dict(headers)))
