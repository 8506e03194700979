"""The check of a response's framing gives the same verdict however its bytes are split."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated_client._runtime.framing import ResponseCheck, check_for
from tests.client.raw_matrix import BEHAVIORS, BODIES, OK, REST, Behavior, fill
from tests.client.test_raw_bytes import responses

if TYPE_CHECKING:
    from collections.abc import Iterable

GOOD = fill(OK + REST, BODIES["query"])


def is_accepted(pieces: Iterable[bytes]) -> bool:
    check = ResponseCheck()
    try:
        for piece in pieces:
            check.feed(piece)
    except httpx.RemoteProtocolError:
        return False
    return True


@given(data=responses, cuts=st.lists(st.integers(0, 400), max_size=8))
def test_the_verdict_does_not_depend_on_the_pieces(data: bytes, cuts: list[int]) -> None:
    bounds = [0, *sorted(min(cut, len(data)) for cut in cuts), len(data)]
    assert is_accepted([data]) == is_accepted(data[start:end] for start, end in pairwise(bounds))


@pytest.mark.parametrize("behavior", BEHAVIORS, ids=lambda behavior: behavior.name)
def test_the_verdict_on_known_behaviors_does_not_depend_on_the_pieces(behavior: Behavior) -> None:
    data = b"".join(fill(step, BODIES["query"]) for step in behavior.steps if isinstance(step, bytes))[:5000]
    assert is_accepted([data]) == is_accepted(bytes([byte]) for byte in data)


def test_a_response_after_another_is_rejected() -> None:
    assert is_accepted([GOOD])
    assert not is_accepted([GOOD, b"\r\n"])
    assert not is_accepted([GOOD + GOOD])


def test_only_responses_to_known_requests_are_checked() -> None:
    check = check_for(b"POST /graphql/v1 HTTP/1.1\r\n", None)
    assert check is not None
    assert check_for(b'{"query": "..."}', check) is check
    assert check_for(b"POST / HTTP/1.1\r\n", check) is check  # a body may look like a request
    check.feed(b"HTTP/1.1 200 OK\r\n")
    assert check_for(b"POST / HTTP/1.1\r\n", check) is not check
    assert check_for(b"HEAD / HTTP/1.1\r\n", check) is None
    assert check_for(b"PRI * HTTP/2.0\r\n", None) is None
    assert check_for(b"\x05\x01\x00", None) is None
