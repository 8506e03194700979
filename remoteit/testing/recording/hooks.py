"""What a request or an answer goes through before it is kept or compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .matching import MATCHER
from .normalize import Request, normalised_request, normalised_response

if TYPE_CHECKING:
    from remoteit.testing.secrets.redact import MessageRedactor


def cleaned_request(redactor: MessageRedactor, request: Request) -> Request:
    """Normalize and redact a request. It may change the one it is given."""
    return redactor.redact_request(normalised_request(request))


def cleaned_answer(redactor: MessageRedactor, request: Request, response: dict[str, Any]) -> dict[str, Any]:
    """Normalize and redact a response whose request is known. It may change the one it is given."""
    return redactor.redact_response(normalised_response(response), request)


def vcr_settings(redactor: MessageRedactor) -> dict[str, Any]:
    """Return the settings of vcrpy's `use_cassette` for a test that takes our fixtures."""

    def before_request(request: Request) -> Request:
        return cleaned_request(redactor, request)

    def cleaned_response(response: dict[str, Any]) -> dict[str, Any]:
        # Without its request, which the persister knows.
        return redactor.redact_response(normalised_response(response))

    return {
        "before_record_request": before_request,
        "before_record_response": cleaned_response,
        "match_on": (MATCHER,),
        "additional_matchers": (),
        "allow_playback_repeats": False,  # the same call twice plays the first recording, then the second
        "ignore_hosts": (),
        "ignore_localhost": False,  # there is the sandbox
        "serializer": "yaml",
    }
