"""The text of a fault says what goes wrong, and a rule whom it befalls, and how often."""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remoteit.sandbox import Fault, FaultError, Faults, Rule
from remoteit.sandbox.faults.fault import WORDS
from remoteit.sandbox.faults.requests import RequestLog, RequestRecord
from remoteit.sandbox.faults.rules import WORDS as RULE_WORDS


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
        ("errors", Fault(errors="A fault was asked for.")),
        ("errors='a = b'", Fault(errors="a = b")),
        ("errors=", Fault(errors="")),
        ('  warn="121 deprecated"  ', Fault(warn="121 deprecated")),
    ],
)
def test_a_text_is_read_as_a_fault(text: str, fault: Fault) -> None:
    assert Fault.parse(text) == fault
    assert Rule.parse(f"{text} operation=Devices path=/x times=always skip=3") == Rule(
        fault, operation="Devices", path="/x", times="always", skip=3
    )


def test_every_field_has_its_word() -> None:
    assert list(WORDS) == [one.name for one in fields(Fault)]
    assert list(RULE_WORDS) == [one.name for one in fields(Rule)][1:]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "The text names no fault; known words are delay, drop"),
        (
            "staus=503",
            "'staus' is no word of a fault; known are delay, drop, truncate, html, status, throttle",
        ),
        ("503", "'503' is no word of a fault"),
        ("status=503 status=503", "status is given twice"),
        ("status", "status takes a status from 400 to 599; write status=VALUE"),
        ("status=", "status takes a status from 400 to 599, not ''"),
        ("status=200", "status takes a status from 400 to 599, not 200"),
        ("status=" + "5" * 5000, "status takes a status from 400 to 599"),
        ("html=204", "html takes 200, or a status from 400 to 599, not 204"),
        ("delay=soon", "delay takes seconds, such as 0.5, not 'soon'"),
        ("delay=-1", "delay takes seconds"),
        ("delay=nan", "delay takes seconds"),
        ("skew=inf", "skew takes seconds"),
        ("skew=1e300", "skew takes seconds"),
        ("drop=middle", "drop takes before or after, not 'middle'"),
        ("drop", "drop takes before or after; write drop=VALUE"),
        ("truncate=yes", "truncate takes no value, not 'yes'"),
        ("throttle=0.5", "throttle takes whole seconds, 0 or more, not '0.5'"),
        ("throttle=-1", "throttle takes whole seconds, 0 or more, not -1"),
        ("throttle_date=1e9", "throttle_date takes whole seconds from the server's clock"),
        ("warn='a\nb'", "warn takes printable ASCII"),
        ("warn=''", "warn takes printable ASCII"),
        ("warn=é", "warn takes printable ASCII"),
        ("errors='", "cannot be read: No closing quotation"),
        ("drop=after status=500", "drop and status contradict each other; give one of them"),
        ("truncate errors", "truncate and errors contradict each other"),
        ("throttle=1 throttle_date=1", "throttle and throttle_date contradict each other"),
        ("drop=before warn=121", "drop and warn contradict each other: a dropped request has no answer"),
        ("drop=after skew=600", "drop and skew contradict each other"),
        ("status=500 times=0", "times takes 1 or more, or always, not 0"),
        ("status=500 times=often", "times takes 1 or more, or always, not 'often'"),
        ("status=500 skip=-1", "skip takes 0 or more, not -1"),
        ("status=500 path=device", "path takes a path, such as /apv/v27/device/connect, not 'device'"),
        ("status=500 operation=", "operation takes an operation's name"),
    ],
)
def test_a_text_that_makes_no_sense_is_told(text: str, said: str) -> None:
    with pytest.raises(FaultError) as told:
        Rule.parse(text)
    assert said in str(told.value)
    with pytest.raises(FaultError):
        Faults([text])


@given(st.text() | st.lists(st.sampled_from([*WORDS, *RULE_WORDS])).map("=1 ".join))
def test_any_text_is_a_rule_or_an_error_of_ours(text: str) -> None:
    with suppress(FaultError):
        assert isinstance(Rule.parse(text), Rule)


@pytest.mark.parametrize(
    "values", [{"status": "503"}, {"drop": "middle"}, {"delay": None}, {"throttle": 0.5}, {"truncate": 1.5}]
)
def test_values_of_python_are_checked_too(values: dict[str, Any]) -> None:
    with pytest.raises(FaultError):
        Fault(**values)


def statuses(faults: Faults, *operations: str, path: str = "/graphql/v1") -> list[int | None]:
    """What befalls requests one after another; None where nothing does."""
    taken = [faults.take(operation, path) for operation in operations]
    return [fault.status if fault else None for fault in taken]


def test_a_rule_befalls_one_request_unless_told_otherwise() -> None:
    assert statuses(Faults(["status=500"]), *"AAA") == [500, None, None]
    assert statuses(Faults(["status=500 times=2"]), *"AAA") == [500, 500, None]
    assert statuses(Faults(["status=500 times=always"]), *"AAA") == [500, 500, 500]


def test_a_rule_may_let_the_first_requests_pass() -> None:
    assert statuses(Faults(["status=500 skip=1 times=2"]), *"AAAA") == [None, 500, 500, None]


def test_a_rule_befalls_its_operation_alone_and_counts_no_other() -> None:
    faults = Faults(["status=500 operation=B skip=1 times=1"])
    assert statuses(faults, *"ABABAB") == [None, None, None, 500, None, None]


def test_a_star_stands_for_any_characters() -> None:
    assert statuses(Faults(["status=500 operation=Dev* times=always"]), "Devices", "Events") == [500, None]
    by_path = Faults(["status=500 path=/graphql/*/download/* times=always"])
    assert statuses(by_path, "x", path="/graphql/v1/file/download/80:00") == [500]
    assert statuses(by_path, "x", path="/graphql/v1") == [None]


def test_the_first_rule_with_times_left_is_used() -> None:
    faults = Faults(["status=500 operation=A", "status=501 times=2", "status=502 times=always"])
    assert statuses(faults, *"BAAAB") == [501, 500, 501, 502, 502]


def test_a_rule_that_lets_a_request_pass_leaves_it_to_the_next() -> None:
    assert statuses(Faults(["status=500 skip=1", "status=501"]), *"AAA") == [501, 500, None]


def test_faults_are_added_as_text_fault_or_rule_and_cleared() -> None:
    faults = Faults()
    added = Rule(Fault(status=500), operation="A", times=2)
    assert faults.add(Fault(status=500), operation="A", times=2) == added
    assert faults.add("status=500 operation=A times=2") == added
    assert faults.add("status=500 times=2", operation="A") == added
    assert faults.add(added, skip=1, path="/x") == Rule(Fault(status=500), "A", "/x", 2, 1)
    with pytest.raises(FaultError, match="times takes"):
        faults.add(added, times=0)
    faults.clear()
    assert statuses(faults, *"AA") == [None, None]


def test_a_rule_is_never_used_more_often_than_it_says() -> None:
    faults = Faults(["status=500 times=1000"])
    met: list[int | None] = []
    threads = [threading.Thread(target=lambda: met.extend(statuses(faults, *"A" * 500))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (met.count(500), met.count(None)) == (1000, 3000)


def test_the_last_ten_thousand_requests_are_remembered() -> None:
    requests = RequestLog()
    for number in range(10_001):
        requests.append(RequestRecord(str(number)))
    assert (len(requests), requests[0].operation, requests[-1].operation) == (10_000, "1", "10000")
    assert [one.operation for one in requests[:2]] == ["1", "2"]
    for one in requests:  # more may come in while one looks
        requests.append(one)
    requests.clear()
    assert not requests
