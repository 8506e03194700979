"""The cassette of one test while it runs: how vcrpy loads, matches and saves it."""

from __future__ import annotations

import shlex
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from remoteit import __version__
from remoteit._schema import schema_path
from remoteit.testing.graphql_request import read_body
from remoteit.testing.secrets.redact import MessageRedactor

from .cassette import Entry, Head, Recording, read, reason, schema_hash, write
from .matching import MATCHER, same_request
from .normalize import normalize_request, normalize_response
from .vcr_types import CassetteNotFoundError, vcr_request
from .yaml_format import as_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .cassette import Source
    from .normalize import Request


@dataclass
class RecordingSession:
    """The cassette of one test.

    Attributes:
        test: id of the test, `tests/test_x.py::test_y`.
        source: what a recording made now would come from.
        rewrites: whether the present recording is replaced by a new one, if the test passes.
        path: the file; None until the cassette is loaded.
        recording: content of the file when the test began; None if there was no file.
        extras: entries of additional cassettes, which the mark names.
        extra_paths: the files of those.
        redactor: replaces the secrets in the cassette.
        sandbox_url: address of the test's sandbox, which the cassette does not contain.
        has_passed: whether the test has passed; None until it has run.
        is_written: whether the cassette was written after the test.
    """

    test: str
    source: Source
    rewrites: bool = False
    path: Path | None = None
    recording: Recording | None = None
    extras: list[Entry] = field(default_factory=list[Entry])
    extra_paths: list[Path] = field(default_factory=list[Path])
    redactor: MessageRedactor = field(default_factory=MessageRedactor)
    sandbox_url: str | None = None
    has_passed: bool | None = None
    is_written: bool = False

    @property
    def name(self) -> str:
        """The file as shown in messages."""
        return str(display_path(self.path or Path("the cassette")))

    @property
    def origin(self) -> Source | None:
        """The source of the recording; None if there is no recording or it has no head."""
        head = self.recording and self.recording.head
        return head.source if head else None

    @property
    def command(self) -> str:
        """The command that records the cassette again, from the same source."""
        live = " --remoteit-live" if (self.origin or self.source) == "live" else ""
        return f"pytest --record-mode=rewrite{live} {shlex.quote(self.test)}"

    def clean_request(self, request: Request) -> Request:
        """Normalize and redact a request. It may change its argument."""
        return self.redactor.redact_request(normalize_request(request, self.sandbox_url))

    def clean_response(self, response: dict[str, Any], request: Request | None = None) -> dict[str, Any]:
        """Normalize and redact a response, by the selection of its request if that is known."""
        return self.redactor.redact_response(normalize_response(response, self.sandbox_url), request)

    def remove_unused(self) -> None:
        """Remove the present recording if the test has passed without a request, and is recorded again."""
        if self.rewrites and self.has_passed and not self.is_written and self.path is not None:
            self.path.unlink(missing_ok=True)


def vcr_settings(session: RecordingSession) -> dict[str, Any]:
    """Return the arguments of vcrpy's `use_cassette` for a test that uses the plugin's fixtures."""
    return {
        # pytest-recording's mode `rewrite` deletes the cassette before there is a new one.
        **({"record_mode": "new_episodes"} if session.rewrites else {}),
        "before_record_request": session.clean_request,
        # Without the request, which is known when the cassette is saved.
        "before_record_response": session.clean_response,
        "match_on": (MATCHER,),
        "additional_matchers": (),
        "allow_playback_repeats": False,  # the same call twice plays the first recording, then the second
        "ignore_hosts": (),
        "ignore_localhost": False,  # the sandbox runs there
        "serializer": "yaml",
    }


def display_path(path: Path) -> Path:
    """Return a path relative to the working directory if it is inside."""
    with suppress(ValueError):
        return path.relative_to(Path.cwd())
    return path


def configure_vcr(vcr: Any, session: RecordingSession) -> None:
    """Register the matcher and the persister of a test with its `vcr.VCR`."""
    vcr.register_matcher(MATCHER, same_request)
    # pytest-recording's persister has the paths of the additional cassettes.
    session.extra_paths = [Path(path) for path in getattr(vcr.persister, "extra_paths", [])]
    vcr.register_persister(CassettePersister(session))


class CassettePersister:
    """Loads the cassette of one test into its session, and saves it redacted; called by vcrpy."""

    def __init__(self, session: RecordingSession) -> None:
        self._session = session

    def load_cassette(self, cassette_path: str, serializer: object) -> tuple[list[Any], list[Any]]:  # noqa: ARG002 - vcrpy's signature; the format is fixed
        """Return the requests and responses of the cassette and of the additional ones.

        Raises:
            CassetteNotFoundError: there are no entries; vcrpy then starts with an empty cassette.
            CassetteError: one cannot be read, or an additional one is missing.
        """
        session = self._session
        session.path = Path(cassette_path)
        own = session.path.exists() and not session.rewrites
        for path in (*([session.path] if own else ()), *session.extra_paths):
            if path.exists():
                session.redactor.observe(path.read_text("utf-8", "replace"))
        if own:
            session.recording = read(session.path)
        extras = [entry for path in session.extra_paths for entry in read(path).entries]
        session.extras = [
            redact_entry(session, entry.number, _request(entry), _response(entry)) for entry in extras
        ]
        entries = [*(session.recording.entries if session.recording else ()), *extras]
        if not entries:
            raise CassetteNotFoundError
        return [_request(entry) for entry in entries], [_response(entry) for entry in entries]

    def save_cassette(self, cassette_path: str, cassette_dict: dict[str, Any], serializer: object) -> None:  # noqa: ARG002 - vcrpy's signature; the format is fixed
        """Write the cassette without the entries of additional ones; a failed test replaces no recording."""
        session = self._session
        if session.rewrites and not session.has_passed:
            return
        pairs = zip(cassette_dict["requests"], cassette_dict["responses"], strict=True)
        entries = [redact_entry(session, number, *pair) for number, pair in enumerate(pairs, 1)]
        own = tuple(entry for entry in entries if entry not in session.extras)
        write(Recording(Path(cassette_path), present_head(session.source, session.redactor.kept), own))
        session.is_written = True


def present_head(source: Source, kept: Iterable[str] = ()) -> Head:
    """Return the head of a recording that is made now."""
    schema = schema_hash(schema_path().read_text("utf-8"))
    return Head(source, datetime.now(UTC).date().isoformat(), __version__, schema, tuple(sorted(kept)))


def redact_entry(session: RecordingSession, number: int, request: Any, response: dict[str, Any]) -> Entry:
    """Create a redacted entry of a cassette from vcrpy's request and response."""
    # Once more, whatever hooks the project has set: this is the last step before the disk.
    request = session.clean_request(request)
    response = session.clean_response(response, request)
    return Entry(
        number=number,
        method=request.method,
        url=request.uri,
        request_headers={name.lower(): [value] for name, value in request.headers.items()},
        request_body=as_text(read_body(request.body)) or None,
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
