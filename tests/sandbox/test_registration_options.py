"""How often a registration code can be used, for how long, and how it is changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.sandbox.test_changes import own_device
from tests.sandbox.test_registration import CLAIM, CODE, RESTORE, code

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

DAY = 86_400
COMMAND = """
query ($code: String, $unique: Boolean, $oneTimeUse: Boolean, $name: String) {
  login { registrationCommand(code: $code, unique: $unique, oneTimeUse: $oneTimeUse, name: $name) }
}
"""
COMPANY = "ops@northwind.example"


def claim(caller: Caller, issued: str) -> str:
    name: str = caller.data(CLAIM, code=issued)["claimDevice"]["name"]
    return name


def company_id(caller: Caller) -> str:
    account = caller.sandbox.backend.account_by_email(COMPANY)
    assert account
    return account.id


def test_a_code_registers_devices_until_it_expires_after_24_hours(timed: Caller, now: list[float]) -> None:
    issued = code(timed, name="Pump")
    ids = {timed.data(CLAIM, code=issued)["claimDevice"]["id"] for _ in range(3)}
    assert len(ids) == 3
    now[0] += DAY - 1
    assert claim(timed, issued) == "Pump"
    now[0] += 1
    assert timed.error(CLAIM, code=issued)[0] == "NOT_FOUND"


def test_a_one_time_code_registers_one_device(writer: Caller) -> None:
    first, second = (code(writer, name="Pump", oneTimeUse=True) for _ in range(2))
    assert first != second
    assert claim(writer, first) == claim(writer, second) == "Pump"
    assert writer.error(CLAIM, code=first)[0] == "NOT_FOUND"


def test_a_unique_code_belongs_to_one_call(writer: Caller) -> None:
    shared = code(writer, name="Pump")
    own = code(writer, name="Pump", unique=True)
    assert len({shared, own, code(writer, name="Pump", unique=True)}) == 3
    assert code(writer, name="Pump") == shared
    assert code(writer, name="Pump", unique=False) == shared


@pytest.mark.parametrize(
    "other",
    [
        {"name": "Valve"},
        {"platform": 1072},
        {"timeout": 60},
        {"tags": ["lab"]},
        {"services": [{"application": 28}]},
        {"oneTimeUse": True},
    ],
)
def test_other_settings_have_another_code(writer: Caller, other: dict[str, object]) -> None:
    assert code(writer, name="Pump") != code(writer, **{"name": "Pump", **other})


def test_accounts_do_not_share_codes(writer: Caller) -> None:
    company = company_id(writer)
    theirs = code(writer, name="Pump", account=company)
    assert theirs != code(writer, name="Pump")
    assert (
        theirs
        == writer.as_user(COMPANY).data(CODE, name="Pump", account=company)["login"]["account"][
            "registrationCode"
        ]
    )


def test_a_shared_code_is_valid_for_its_time_from_the_last_call(timed: Caller, now: list[float]) -> None:
    issued = code(timed, name="Pump", timeout=60)
    now[0] += 59
    assert code(timed, name="Pump", timeout=60) == issued
    now[0] += 59
    assert claim(timed, issued) == "Pump"
    now[0] += 1
    assert code(timed, name="Pump", timeout=60) != issued


def test_a_code_is_changed_in_place(timed: Caller, now: list[float]) -> None:
    issued = code(timed, name="Pump", tags=["lab"], services=[{"application": 28}], timeout=60)
    assert code(timed, code=f" {issued}\n", name="Valve", platform=1072, oneTimeUse=True) == issued
    now[0] += 60
    created = timed.data(CLAIM, code=issued)["claimDevice"]
    assert (created["name"], created["platform"]) == ("Valve", 1072)
    assert (created["tags"], created["services"]) == ([], [])
    assert timed.error(CLAIM, code=issued)[0] == "NOT_FOUND"


def test_a_changed_unique_code_stays_unique(writer: Caller) -> None:
    issued = code(writer, unique=True)
    assert code(writer, code=issued, name="Pump") == issued
    assert code(writer, name="Pump") != issued


def test_only_a_valid_code_of_the_account_can_be_changed(timed: Caller, now: list[float]) -> None:
    used, expired = code(timed, oneTimeUse=True), code(timed, timeout=60)
    theirs = code(timed, account=company_id(timed))
    mine = own_device(timed)
    (restore,) = timed.data(RESTORE, id=[mine.id])["login"]["device"]
    claim(timed, used)
    now[0] += 60
    product = next(iter(timed.sandbox.backend.products.values()))
    for wrong in (used, expired, theirs, restore["restoreCode"], product.code, "", " ", "none", "'; --"):
        assert timed.error(CODE, code=wrong, name="Pump")[0] == "NOT_FOUND", wrong
    assert timed.sandbox.backend.registrations[theirs].name is None


def test_an_invalid_change_leaves_the_code_as_it_is(writer: Caller) -> None:
    issued = code(writer, name="Pump")
    wrongs: tuple[dict[str, object], ...] = ({"name": " "}, {"platform": 5}, {"timeout": 0}, {"tags": [""]})
    for wrong in wrongs:
        assert writer.error(CODE, code=issued, **wrong)[0] == "BAD_USER_INPUT"
    assert claim(writer, issued) == "Pump"


def test_a_command_takes_the_options_of_a_code(writer: Caller) -> None:
    issued = code(writer, name="Pump")
    command = writer.data(COMMAND, code=issued, name="Valve", oneTimeUse=True)["login"]["registrationCommand"]
    assert re.match(rf'R3_REGISTRATION_CODE="{issued}" ', command)
    assert claim(writer, issued) == "Valve"
    assert writer.error(CLAIM, code=issued)[0] == "NOT_FOUND"
    first, second = (writer.data(COMMAND, unique=True)["login"]["registrationCommand"] for _ in range(2))
    assert first != second


def test_a_restore_code_is_valid_once(writer: Caller) -> None:
    mine = own_device(writer)
    (issued,) = writer.data(RESTORE, id=[mine.id])["login"]["device"]
    assert writer.data(CLAIM, code=issued["restoreCode"])["claimDevice"]["id"] == mine.id
    assert writer.error(CLAIM, code=issued["restoreCode"])[0] == "NOT_FOUND"


@pytest.mark.parametrize(
    "options", ["", ", unique: true", ", oneTimeUse: true", ", unique: true, oneTimeUse: true"]
)
def test_code_and_command_of_one_request_agree(writer: Caller, options: str) -> None:
    settings = f'(name: "Pump"{options})'
    query = f"{{ login {{ registrationCode{settings} registrationCommand{settings} }} }}"
    first, second = (writer.data(query)["login"] for _ in range(2))
    for response in (first, second):
        assert f'"{response["registrationCode"]}"' in response["registrationCommand"]
    assert (first == second) is (options == "")
    other = writer.data(f'{{ login {{ a: registrationCode{settings} b: registrationCode(name: "Tap") }} }}')[
        "login"
    ]
    assert other["a"] != other["b"]
