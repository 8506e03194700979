"""The text form of faults and rules, the requests a rule matches, and the request log."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remoteit.sandbox import Fault, FaultError, Faults, Rule
from remoteit.sandbox.faults.requests import RequestLog, RequestRecord

FAULT_WORDS = list(Fault.model_fields)
RULE_WORDS = [name for name in Rule.model_fields if name != "fault"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("delay=0.5", Fault(delay=0.5)),
        ("drop=before", Fault(drop="before")),
        ("truncate warn=121", Fault(truncate=True, warn="121")),
        ("html", Fault(html=200)),
        ("html=502 delay=1", Fault(html=502, delay=1)),
        ("status=503 throttle=2", Fault(status=503, throttle=2)),
        ("throttle_date=-5", Fault(throttle_date=-5)),
        ("skew=-600.5", Fault(skew=-600.5)),
        ("errors", Fault(errors="This error was injected by the sandbox.")),
        ("errors='a = b'", Fault(errors="a = b")),
        ("errors=", Fault(errors="")),
        ('  warn="121 deprecated"  ', Fault(warn="121 deprecated")),
    ],
)
def test_text_is_parsed_as_fault_and_rule(text: str, fault: Fault) -> None:
    assert Fault.parse(text) == fault
    assert Rule.parse(f"{text} operation=Devices path=/x times=always skip=3") == Rule(
        fault=fault, operation="Devices", path="/x", times="always", skip=3
    )


def test_every_field_is_a_word_and_describes_its_values() -> None:
    with pytest.raises(FaultError, match=f"known words are {', '.join([*FAULT_WORDS, *RULE_WORDS])}$"):
        Rule.parse("nothing")
    assert all(field.description for field in [*Fault.model_fields.values(), *Rule.model_fields.values()])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the text of the fault is empty; known words are delay, drop"),
        (
            "staus=503",
            "unknown word 'staus'; known words are delay, drop, truncate, html, status, throttle",
        ),
        ("503", "unknown word '503'"),
        ("status=503 status=503", "status is given twice"),
        ("status", "status needs a value: a status from 400 to 599; write status=VALUE"),
        ("status=", "invalid value '' for status: use a status from 400 to 599"),
        ("status=200", "invalid value 200 for status: use a status from 400 to 599"),
        ("status=" + "5" * 5000, "for status: use a status from 400 to 599"),
        ("html=204", "invalid value 204 for html: use 200, or a status from 400 to 599"),
        ("delay=soon", "invalid value 'soon' for delay: use seconds, such as 0.5"),
        ("delay=-1", "for delay: use seconds"),
        ("delay=nan", "for delay: use seconds"),
        ("skew=inf", "for skew: use seconds"),
        ("skew=1e300", "for skew: use seconds"),
        ("drop=middle", "invalid value 'middle' for drop: use before or after"),
        ("drop", "drop needs a value: before or after; write drop=VALUE"),
        ("truncate=yes", "truncate takes no value"),
        ("throttle=0.5", "invalid value '0.5' for throttle: use whole seconds, 0 or more"),
        ("throttle=-1", "invalid value -1 for throttle: use whole seconds, 0 or more"),
        ("throttle_date=1e9", "for throttle_date: use whole seconds from the server's clock"),
        ("warn='a\nb'", "for warn: use printable ASCII"),
        ("warn=''", "for warn: use printable ASCII"),
        ("warn=é", "for warn: use printable ASCII"),
        ("errors='", 'cannot parse "errors=\'": No closing quotation'),
        ("drop=after status=500", "drop and status exclude each other; use one of them"),
        ("truncate errors", "truncate and errors exclude each other"),
        ("throttle=1 throttle_date=1", "throttle and throttle_date exclude each other"),
        ("drop=before warn=121", "drop and warn exclude each other: drop sends no response"),
        ("drop=after skew=600", "drop and skew exclude each other"),
        ("status=500 times=0", "invalid value '0' for times: use 1 or more, or always"),
        ("status=500 times=often", "invalid value 'often' for times: use 1 or more, or always"),
        ("status=500 skip=-1", "invalid value -1 for skip: use 0 or more"),
        (
            "status=500 path=device",
            "invalid value 'device' for path: use a path, such as /apv/v27/device/connect",
        ),
        ("status=500 operation=", "invalid value '' for operation: use the name of an operation"),
    ],
)
def test_invalid_text_is_rejected_with_the_accepted_values(text: str, message: str) -> None:
    with pytest.raises(FaultError) as caught:
        Rule.parse(text)
    assert message in str(caught.value)
    with pytest.raises(FaultError):
        Faults([text])


@given(st.text() | st.lists(st.sampled_from([*FAULT_WORDS, *RULE_WORDS])).map("=1 ".join))
def test_any_text_is_a_rule_or_raises_fault_error(text: str) -> None:
    with suppress(FaultError):
        assert isinstance(Rule.parse(text), Rule)


@pytest.mark.parametrize(
    "values",
    [
        {"status": "503"},
        {"drop": "middle"},
        {"delay": None},
        {"throttle": 0.5},
        {"truncate": 1.5},
        {"staus": 503},
    ],
)
def test_python_values_are_validated_strictly(values: dict[str, Any]) -> None:
    with pytest.raises(FaultError):
        Fault(**values)


@pytest.mark.parametrize("values", [{}, {"fault": "status=500"}, {"fault": {}, "times": "1"}])
def test_a_rule_s_python_values_are_validated_strictly(values: dict[str, Any]) -> None:
    with pytest.raises(FaultError):
        Rule(**values)


def statuses(faults: Faults, *operations: str, path: str = "/graphql/v1") -> list[int | None]:
    """Return the status injected into each of several requests; None for no fault."""
    matched = [faults.match(operation, path) for operation in operations]
    return [fault.status if fault else None for fault in matched]


def test_a_rule_applies_once_by_default() -> None:
    assert statuses(Faults(["status=500"]), *"AAA") == [500, None, None]
    assert statuses(Faults(["status=500 times=2"]), *"AAA") == [500, 500, None]
    assert statuses(Faults(["status=500 times=always"]), *"AAA") == [500, 500, 500]


def test_skip_lets_the_first_requests_pass() -> None:
    assert statuses(Faults(["status=500 skip=1 times=2"]), *"AAAA") == [None, 500, 500, None]


def test_a_rule_applies_to_its_operation_and_counts_no_other() -> None:
    faults = Faults(["status=500 operation=B skip=1 times=1"])
    assert statuses(faults, *"ABABAB") == [None, None, None, 500, None, None]


def test_a_star_matches_any_characters() -> None:
    assert statuses(Faults(["status=500 operation=Dev* times=always"]), "Devices", "Events") == [500, None]
    by_path = Faults(["status=500 path=/graphql/*/download/* times=always"])
    assert statuses(by_path, "x", path="/graphql/v1/file/download/80:00") == [500]
    assert statuses(by_path, "x", path="/graphql/v1") == [None]


def test_the_first_rule_with_times_left_applies() -> None:
    faults = Faults(["status=500 operation=A", "status=501 times=2", "status=502 times=always"])
    assert statuses(faults, *"BAAAB") == [501, 500, 501, 502, 502]


def test_a_skipped_request_is_left_to_the_next_rule() -> None:
    assert statuses(Faults(["status=500 skip=1", "status=501"]), *"AAA") == [501, 500, None]


def test_rules_are_added_as_text_fault_or_rule_and_cleared() -> None:
    faults = Faults()
    added = Rule(fault=Fault(status=500), operation="A", times=2)
    assert faults.add(Fault(status=500), operation="A", times=2) == added
    assert faults.add("status=500 operation=A times=2") == added
    assert faults.add("status=500 times=2", operation="A") == added
    assert faults.add(added, skip=1, path="/x") == Rule(
        fault=Fault(status=500), operation="A", path="/x", times=2, skip=1
    )
    with pytest.raises(FaultError, match="for times"):
        faults.add(added, times=0)
    faults.clear()
    assert statuses(faults, *"AA") == [None, None]


def test_concurrent_requests_never_use_a_rule_more_than_times() -> None:
    faults = Faults(["status=500 times=1000"])
    found: list[int | None] = []
    threads = [threading.Thread(target=lambda: found.extend(statuses(faults, *"A" * 500))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (found.count(500), found.count(None)) == (1000, 3000)


def test_the_log_keeps_the_last_ten_thousand_requests() -> None:
    requests = RequestLog()
    for number in range(10_001):
        requests.append(RequestRecord(str(number)))
    assert (len(requests), requests[0].operation, requests[-1].operation) == (10_000, "1", "10000")
    assert [request.operation for request in requests[:2]] == ["1", "2"]
    for request in requests:  # more requests may arrive during the iteration
        requests.append(request)
    requests.clear()
    assert not requests
