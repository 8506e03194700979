"""The file of a cassette: vcrpy's YAML with readable bodies, and a head that says where it comes from."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, cast

from pydantic import AfterValidator, AliasPath, BaseModel, BeforeValidator, Field, ValidationError

from .yaml_format import (
    YAMLError,
    as_json,
    as_text,
    dump,
    load,
    readable_request,
    readable_response,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

Source: TypeAlias = Literal["sandbox", "live"]

_VERSION = 1


class CassetteError(Exception):
    """A cassette that cannot be used; the message names the file and what to do."""


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _as_json_text(body: object) -> object:
    return as_json(cast("dict[str, Any]", body)) if isinstance(body, dict) else body


def _lower_names(headers: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name.lower(): values for name, values in headers.items()}


_Headers: TypeAlias = Annotated[
    dict[str, Annotated[list[str], BeforeValidator(_as_list)]], AfterValidator(_lower_names)
]
_Text: TypeAlias = Annotated[str, BeforeValidator(str)]
"""YAML reads `2026-11-20` as a date and `1e10` as a number."""


def _at(*path: str) -> Any:
    return Field(validation_alias=AliasPath(*path))


@dataclass(frozen=True)
class Head:
    """The origin of a recording.

    Attributes:
        source: the sandbox or the live API.
        recorded: day of the recording, ISO (`2026-11-20`).
        version: version of this package.
        schema: `schema_hash` of the schema at that time.
        kept: coordinates of the free-form values that were kept.
    """

    source: Annotated[Source, _at("from")]
    recorded: Annotated[_Text, _at("date")]
    version: Annotated[_Text, _at("package")]
    schema: _Text
    kept: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One recorded request with its response.

    Attributes:
        number: position in the cassette, from 1; ignored when entries are compared.
        method: in capitals.
        url: absolute.
        request_headers: all values of each name; names in lower case.
        request_body: text if it is UTF-8.
        status: of the response.
        response_headers: all values of each name; names in lower case.
        response_body: text if it is UTF-8.
    """

    number: int = field(compare=False)
    method: Annotated[str, _at("request", "method")]
    url: Annotated[str, _at("request", "uri")]
    request_headers: Annotated[_Headers, _at("request", "headers")]
    request_body: Annotated[str | bytes | None, BeforeValidator(_as_json_text), _at("request", "body")]
    status: Annotated[int, _at("response", "status", "code")]
    response_headers: Annotated[_Headers, _at("response", "headers")]
    response_body: Annotated[
        str | bytes, BeforeValidator(lambda body: body or ""), _at("response", "body", "string")
    ]


def _number(interactions: object) -> object:
    if not isinstance(interactions, list):
        return interactions
    items = enumerate(cast("list[object]", interactions), 1)
    return [
        {**cast("dict[str, object]", item), "number": number} if isinstance(item, dict) else item
        for number, item in items
    ]


class _Content(BaseModel):
    recorded: Head | None = None
    version: Literal[1]
    interactions: Annotated[tuple[Entry, ...], BeforeValidator(_number)]


@dataclass(frozen=True)
class Recording:
    """The content of a cassette; one that vcrpy alone has written has no head."""

    path: Path
    head: Head | None
    entries: tuple[Entry, ...]


def schema_hash(text: str) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of a schema's text."""
    return sha256(text.encode()).hexdigest()[:16]


def read(path: str | os.PathLike[str]) -> Recording:
    """Read a cassette.

    Args:
        path: the file.

    Returns:
        Its head and entries. A request body that is kept as a mapping is JSON text again.

    Raises:
        CassetteError: the file does not exist, or is not a valid cassette.
    """
    file = Path(path)
    try:
        content = _Content.model_validate(load(file.read_text("utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise _cassette_error(file, f"cannot be read ({type(error).__name__})") from error
    except YAMLError as error:
        place = f" (line {error.line})" if error.line else ""
        raise _cassette_error(file, f"is not valid YAML{place}") from None
    except ValidationError as error:
        details = error.errors()[0]
        place = ".".join(str(step) for step in details["loc"]) or "the file"
        raise _cassette_error(file, f"is not valid: {place}: {details['msg']}") from None
    return Recording(file, content.recorded, content.interactions)


def write(recording: Recording) -> None:
    """Write a cassette atomically: readers of the file see the old content or the new.

    Raises:
        OSError: the file cannot be written.
    """
    head = recording.head
    content = {
        **({} if head is None else {"recorded": _dump_head(head)}),
        "version": _VERSION,
        "interactions": [_dump_entry(entry) for entry in recording.entries],
    }
    _replace_file(recording.path, dump(content))


def reason(status: int) -> str:
    """Return the standard phrase of an HTTP status; empty for a non-standard one."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _replace_file(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Should the machine stop half-way, no test takes a file of this name for a cassette.
    handle, temporary = tempfile.mkstemp(".tmp", f".{path.name[:100]}.", path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(temporary).chmod(0o644)  # mkstemp's files are private; this one is for the repository
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _cassette_error(file: Path, problem: str) -> CassetteError:
    return CassetteError(f"{file}: the cassette {problem}; record it again with pytest --record-mode=rewrite")


def _dump_head(head: Head) -> dict[str, object]:
    day = date.fromisoformat(head.recorded)
    kept = {"kept": list(head.kept)} if head.kept else {}
    return {"from": head.source, "date": day, "package": head.version, "schema": head.schema, **kept}


def _dump_entry(entry: Entry) -> dict[str, object]:
    request_body = readable_request(as_text(entry.request_body), is_json=_is_json(entry.request_headers))
    response_body = readable_response(as_text(entry.response_body), is_json=_is_json(entry.response_headers))
    return {
        "request": {
            "method": entry.method,
            "uri": entry.url,
            "headers": dict(entry.request_headers),
            "body": request_body,
        },
        "response": {
            "status": {"code": entry.status, "message": reason(entry.status)},
            "headers": dict(entry.response_headers),
            "body": {"string": response_body},
        },
    }


def _is_json(headers: Mapping[str, list[str]]) -> bool:
    return any("json" in value for value in headers.get("content-type", ()))
