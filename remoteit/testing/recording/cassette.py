"""The file of a cassette: vcrpy's YAML with a head that tells its origin, and bodies that one can read."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from .shape import CassetteShape, HeadShape, InteractionShape, Source
from .yaml_format import (
    Body,
    YAMLError,
    as_json,
    as_text,
    dump,
    load,
    readable_answer,
    readable_request,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_VERSION = 1


class CassetteError(Exception):
    """A cassette that cannot be used; the message names the file and what to do."""


@dataclass(frozen=True)
class Head:
    """Where a recording comes from.

    Attributes:
        source: the sandbox or the live API.
        recorded: day of the recording, ISO (`2026-11-20`).
        version: version of this package.
        schema: `schema_hash` of the schema at that time.
        kept: coordinates of the free-form values that were kept.
    """

    source: Source
    recorded: str
    version: str
    schema: str
    kept: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One recorded request with its answer.

    Attributes:
        number: place in its cassette, from 1; no part of what makes two entries equal.
        method: in capitals.
        url: whole.
        request_headers: every value of each name, lower case.
        request_body: text where it is UTF-8.
        status: of the answer.
        response_headers: every value of each name, lower case.
        response_body: text where it is UTF-8.
    """

    number: int = field(compare=False)
    method: str
    url: str
    request_headers: Mapping[str, list[str]]
    request_body: Body
    status: int
    response_headers: Mapping[str, list[str]]
    response_body: str | bytes


@dataclass(frozen=True)
class Recording:
    """A cassette as read from its file; one that vcrpy alone has written has no head."""

    path: Path
    head: Head | None
    entries: tuple[Entry, ...]


def schema_hash(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a schema's text."""
    return sha256(text.encode()).hexdigest()[:16]


def read(path: str | os.PathLike[str]) -> Recording:
    """Read a cassette.

    Args:
        path: the file.

    Returns:
        Its head and entries; a request body that is kept as a mapping is JSON text again.

    Raises:
        CassetteError: there is no such file, or it is no cassette.
    """
    file = Path(path)
    try:
        cassette = CassetteShape.model_validate(load(file.read_text("utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(file, f"cannot be read ({type(error).__name__})") from error
    except YAMLError as error:
        where = f" (line {error.line})" if error.line else ""
        raise _unusable(file, f"is no valid YAML{where}") from None
    except ValidationError as error:
        fault = error.errors()[0]
        where = ".".join(str(step) for step in fault["loc"]) or "the file"
        raise _unusable(file, f"is no cassette: {where}: {fault['msg']}") from None
    entries = (_entry(number, interaction) for number, interaction in enumerate(cassette.interactions, 1))
    return Recording(file, _head(cassette.recorded), tuple(entries))


def write(recording: Recording) -> None:
    """Write a cassette in one step: whoever reads the file sees the old one or the new one.

    Raises:
        OSError: it cannot be written.
    """
    head = recording.head
    content = {
        **({} if head is None else {"recorded": _written_head(head)}),
        "version": _VERSION,
        "interactions": [_written(entry) for entry in recording.entries],
    }
    _replace(recording.path, dump(content))


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Of this name no test takes it for a cassette, should the machine stop half-way.
    handle, temporary = tempfile.mkstemp(".tmp", f".{path.name[:100]}.", path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(temporary).chmod(0o644)  # a file for the repository, unlike other temporary ones
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _unusable(file: Path, why: str) -> CassetteError:
    return CassetteError(f"{file}: the cassette {why}; record it again with pytest --record-mode=rewrite")


def _head(head: HeadShape | None) -> Head | None:
    if head is None:
        return None
    return Head(
        source=head.source,
        recorded=head.date,
        version=head.package,
        schema=head.schema_hash,
        kept=tuple(head.kept),
    )


def _entry(number: int, interaction: InteractionShape) -> Entry:
    request, response = interaction.request, interaction.response
    body = request.body
    return Entry(
        number=number,
        method=request.method,
        url=request.uri,
        request_headers=_lower(request.headers),
        request_body=as_json(body) if isinstance(body, dict) else body,
        status=response.status.code,
        response_headers=_lower(response.headers),
        response_body=response.body.string or "",
    )


def _lower(headers: Mapping[str, list[str]]) -> dict[str, list[str]]:
    return {name.lower(): values for name, values in headers.items()}


def _written_head(head: Head) -> dict[str, object]:
    day = date.fromisoformat(head.recorded)
    kept = {"kept": list(head.kept)} if head.kept else {}
    return {"from": head.source, "date": day, "package": head.version, "schema": head.schema, **kept}


def _written(entry: Entry) -> dict[str, object]:
    status = {"code": entry.status, "message": reason(entry.status)}
    return {
        "request": {
            "method": entry.method,
            "uri": entry.url,
            "headers": dict(entry.request_headers),
            "body": readable_request(as_text(entry.request_body), is_json=_is_json(entry.request_headers)),
        },
        "response": {
            "status": status,
            "headers": dict(entry.response_headers),
            "body": {
                "string": readable_answer(
                    as_text(entry.response_body), is_json=_is_json(entry.response_headers)
                )
            },
        },
    }


def reason(status: int) -> str:
    """The usual phrase of a status; empty for an unusual one."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _is_json(headers: Mapping[str, list[str]]) -> bool:
    return any("json" in value for value in headers.get("content-type", ()))
