"""What a request or an answer goes through before it is kept or compared."""

from __future__ import annotations

from typing import Any, Final

from remoteit.testing.secrets.scrub import scrubbed_answer, scrubbed_request, scrubbed_response

from .matching import MATCHER
from .normalize import Request, normalised_request, normalised_response


def cleaned_request(request: Request) -> Request:
    """A request as it may be kept: at the API's address, scrubbed. It may change the one it is given."""
    return scrubbed_request(normalised_request(request))


def cleaned_answer(request: Request, response: dict[str, Any]) -> dict[str, Any]:
    """An answer whose request is known: its document tells which field has a secret under another name."""
    return scrubbed_answer(request, normalised_response(response))


def cleaned_response(response: dict[str, Any]) -> dict[str, Any]:
    """An answer as it may be kept. It may change the one it is given."""
    return scrubbed_response(normalised_response(response))


VCR_SETTINGS: Final[dict[str, Any]] = {
    "before_record_request": cleaned_request,
    "before_record_response": cleaned_response,
    "match_on": (MATCHER,),
    "additional_matchers": (),
    "allow_playback_repeats": False,  # the same call twice plays the first recording, then the second
    "ignore_hosts": (),
    "ignore_localhost": False,  # there is the sandbox
    "serializer": "yaml",
}
"""Settings of vcrpy's `use_cassette` for the tests that take our fixtures."""
