"""Access keys: a new key signs, a disabled or deleted key stops at once, and a secret is shown once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.rules.access_keys import add_access_key

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

CREATE = "mutation { createAccessKey { key secret } }"
UPDATE = """
mutation ($key: String!, $enabled: Boolean!) { updateAccessKey(key: $key, enabled: $enabled) { key enabled } }
"""
DELETE = "mutation ($key: String!) { deleteAccessKey(key: $key) }"
KEYS = "{ login { accessKeys { key enabled lastUsed } } }"


def second_key(writer: Caller) -> Caller:
    """The caller, signing with a second key."""
    created = writer.data(CREATE)["createAccessKey"]
    return writer.with_key(created["key"], created["secret"])


def test_a_new_key_signs_and_is_listed_without_its_secret(writer: Caller) -> None:
    other = second_key(writer)
    listed = other.data(KEYS)["login"]["accessKeys"]
    assert [key["key"] for key in listed] == [writer.sandbox.key_id, other.key_id]
    assert listed[1]["enabled"] is True
    assert listed[1]["lastUsed"] is not None
    assert other.secret not in str(listed)
    assert writer.with_key(other.key_id, writer.sandbox.secret).status() == 403


def test_a_third_key_is_rejected_until_another_is_deleted(writer: Caller) -> None:
    other = second_key(writer)
    code, message = writer.error(CREATE)
    assert (code, "2 access keys" in message) == ("BAD_USER_INPUT", True)
    writer.data(UPDATE, key=other.key_id, enabled=False)
    assert writer.error(CREATE)[0] == "BAD_USER_INPUT"
    writer.data(DELETE, key=other.key_id)
    assert second_key(writer).status() == 200


def test_a_disabled_key_stops_working_at_once_and_works_again_when_it_is_enabled(writer: Caller) -> None:
    other = second_key(writer)
    changed = writer.data(UPDATE, key=other.key_id, enabled=False)["updateAccessKey"]
    assert changed == {"key": other.key_id, "enabled": False}
    assert other.status() == 403
    writer.data(UPDATE, key=other.key_id, enabled=True)
    assert other.status() == 200


def test_a_key_may_disable_itself(writer: Caller) -> None:
    other = second_key(writer)
    assert other.data(UPDATE, key=other.key_id, enabled=False)["updateAccessKey"]["enabled"] is False
    assert other.status() == 403


def test_a_deleted_key_no_longer_works(writer: Caller) -> None:
    other = second_key(writer)
    assert writer.data(DELETE, key=other.key_id)["deleteAccessKey"] is True
    assert other.status() == 403
    assert [key["key"] for key in writer.data(KEYS)["login"]["accessKeys"]] == [writer.sandbox.key_id]
    assert writer.error(DELETE, key=other.key_id)[0] == "NOT_FOUND"


def test_keys_of_others_are_not_found_and_stay_unchanged(writer: Caller) -> None:
    backend = writer.sandbox.backend
    grace = backend.account_by_email("grace@example.net")
    assert grace is not None
    theirs = add_access_key(backend, grace, backend.now())
    for key in (theirs.key, "UNKNOWN"):
        assert writer.error(UPDATE, key=key, enabled=False)[0] == "NOT_FOUND"
        assert writer.error(DELETE, key=key)[0] == "NOT_FOUND"
    assert theirs.enabled
    assert theirs.key in backend.access_keys


def test_changes_of_keys_are_logged(writer: Caller) -> None:
    other = second_key(writer)
    writer.data(UPDATE, key=other.key_id, enabled=False)
    writer.data(DELETE, key=other.key_id)
    query = "{ login { events(size: 3) { items { __typename type action actor { email } } } } }"
    found = writer.data(query)["login"]["events"]["items"]
    assert [item["action"] for item in found] == ["deleted", "disabled", "created"]
    assert {item["type"] for item in found} == {"AUTH_ACCESS_KEY"}
    assert found[0]["__typename"] == "GenericEvent"
    assert found[0]["actor"] == {"email": "ada@example.com"}
