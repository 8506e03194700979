"""Between vcrpy's cassette in memory and ours on the disk; every entry is redacted."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from remoteit import __version__
from remoteit._schema import schema_path

from .cassette import Entry, Head, Recording, read, reason, schema_hash, write
from .hooks import cleaned_answer, cleaned_request
from .normalize import body_bytes
from .vcr_types import CassetteNotFoundError, vcr_request
from .yaml_format import as_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from remoteit.testing.secrets.redact import MessageRedactor

    from .normalize import Request
    from .session import Tape
    from .shape import Source


class CassettePersister:
    """Loads and saves the cassette of one test, as vcrpy asks it to.

    Args:
        tape: the cassette of the test; it is told what was read.
        extra_paths: further cassettes, which are read and never written.
    """

    def __init__(self, tape: Tape, extra_paths: Iterable[str] = ()) -> None:
        self._tape = tape
        tape.extra_paths = [Path(path) for path in extra_paths]

    def load_cassette(self, cassette_path: str, serializer: object) -> tuple[list[Any], list[Any]]:  # noqa: ARG002 - the format is ours
        """Requests and answers of the cassette and of the further ones.

        Raises:
            CassetteNotFoundError: there is none, which vcrpy takes for an empty one.
            CassetteError: one cannot be read, or a further one is missing.
        """
        tape = self._tape
        tape.path = Path(cassette_path)
        for path in (tape.path, *tape.extra_paths):
            if path.exists():
                tape.redactor.observe(path.read_text("utf-8", "replace"))
        if tape.path.exists():
            tape.recording = read(tape.path)
        extras = [entry for path in tape.extra_paths for entry in read(path).entries]
        tape.extras = [
            redact_entry(tape.redactor, entry.number, _request(entry), _response(entry)) for entry in extras
        ]
        entries = [*(tape.recording.entries if tape.recording else ()), *extras]
        if not entries:
            raise CassetteNotFoundError
        return [_request(entry) for entry in entries], [_response(entry) for entry in entries]

    def save_cassette(self, cassette_path: str, cassette_dict: dict[str, Any], serializer: object) -> None:  # noqa: ARG002 - the format is ours
        """Write the cassette, without what came out of further ones."""
        pairs = zip(cassette_dict["requests"], cassette_dict["responses"], strict=True)
        entries = [redact_entry(self._tape.redactor, number, *pair) for number, pair in enumerate(pairs, 1)]
        own = tuple(entry for entry in entries if entry not in self._tape.extras)
        write(Recording(Path(cassette_path), present_head(self._tape.source, self._tape.redactor.kept), own))


def present_head(source: Source, kept: Iterable[str] = ()) -> Head:
    """The head of a recording that is made now."""
    schema = schema_hash(schema_path().read_text("utf-8"))
    return Head(source, datetime.now(UTC).date().isoformat(), __version__, schema, tuple(sorted(kept)))


def redact_entry(redactor: MessageRedactor, number: int, request: Any, response: dict[str, Any]) -> Entry:
    """One entry of a cassette from what vcrpy holds."""
    # Once more, whatever became of the hooks: this is the last step before the disk.
    request = cleaned_request(redactor, request)
    response = cleaned_answer(redactor, request, response)
    return Entry(
        number=number,
        method=request.method,
        url=request.uri,
        request_headers={name.lower(): [value] for name, value in request.headers.items()},
        request_body=as_text(body_bytes(request)) or None,
        status=response["status"]["code"],
        response_headers={
            name.lower(): [values] if isinstance(values, str) else list(values)
            for name, values in response["headers"].items()
        },
        response_body=as_text(response["body"]["string"]) or "",
    )


def _request(entry: Entry) -> Request:
    headers = {name: values[0] for name, values in entry.request_headers.items() if values}
    return vcr_request(entry.method, entry.url, entry.request_body, headers)


def _response(entry: Entry) -> dict[str, Any]:
    body = entry.response_body
    return {
        "status": {"code": entry.status, "message": reason(entry.status)},
        "headers": {name: list(values) for name, values in entry.response_headers.items()},
        "body": {"string": body.encode() if isinstance(body, str) else body},
    }
