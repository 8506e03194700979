"""The parts of vcrpy that are used, with types: vcrpy ships none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

# One comment for mypy and one for basedpyright: stubs do not exist.
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
"""Informs vcrpy that the cassette does not exist; vcrpy then starts with an empty one."""

CannotReplayError: type[Exception] = _errors.CannotOverwriteExistingCassetteException
"""Raised by vcrpy for a request that is not in a cassette to which nothing may be added."""


def vcr_request(method: str, uri: str, body: Body, headers: Mapping[str, str]) -> Request:
    """Create a request of vcrpy's class."""
    return cast("Request", cast("Any", _Request)(method, uri, body, dict(headers)))
