"""Access keys: a new one signs, a disabled or deleted one stops at once, and secrets are shown once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.rules.access_keys import add_access_key

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import ClientCore

CREATE = "mutation { createAccessKey { key secret } }"
UPDATE = """
mutation ($key: String!, $enabled: Boolean!) { updateAccessKey(key: $key, enabled: $enabled) { key enabled } }
"""
DELETE = "mutation ($key: String!) { deleteAccessKey(key: $key) }"
KEYS = "{ login { accessKeys { key enabled lastUsed } } }"


def second(writer: ClientCore) -> ClientCore:
    """The caller with a second key, which that key signs."""
    made = writer.data(CREATE)["createAccessKey"]
    return writer.with_key(made["key"], made["secret"])


def test_a_new_key_signs_and_is_listed_without_its_secret(writer: ClientCore) -> None:
    other = second(writer)
    listed = other.data(KEYS)["login"]["accessKeys"]
    assert [key["key"] for key in listed] == [writer.sandbox.key_id, other.key_id]
    assert listed[1]["enabled"] is True
    assert listed[1]["lastUsed"] is not None
    assert other.secret not in str(listed)
    assert writer.with_key(other.key_id, writer.sandbox.secret).status() == 403


def test_a_third_key_is_refused_until_one_is_deleted(writer: ClientCore) -> None:
    other = second(writer)
    code, message = writer.refusal(CREATE)
    assert (code, "2 access keys" in message) == ("BAD_USER_INPUT", True)
    writer.data(UPDATE, key=other.key_id, enabled=False)
    assert writer.refusal(CREATE)[0] == "BAD_USER_INPUT"
    writer.data(DELETE, key=other.key_id)
    assert second(writer).status() == 200


def test_a_disabled_key_stops_working_at_once_and_an_enabled_one_works_again(writer: ClientCore) -> None:
    other = second(writer)
    changed = writer.data(UPDATE, key=other.key_id, enabled=False)["updateAccessKey"]
    assert changed == {"key": other.key_id, "enabled": False}
    assert other.status() == 403
    writer.data(UPDATE, key=other.key_id, enabled=True)
    assert other.status() == 200


def test_a_key_may_end_its_own_use(writer: ClientCore) -> None:
    other = second(writer)
    assert other.data(UPDATE, key=other.key_id, enabled=False)["updateAccessKey"]["enabled"] is False
    assert other.status() == 403


def test_a_deleted_key_is_gone(writer: ClientCore) -> None:
    other = second(writer)
    assert writer.data(DELETE, key=other.key_id)["deleteAccessKey"] is True
    assert other.status() == 403
    assert [key["key"] for key in writer.data(KEYS)["login"]["accessKeys"]] == [writer.sandbox.key_id]
    assert writer.refusal(DELETE, key=other.key_id)[0] == "NOT_FOUND"


def test_keys_of_others_are_not_found_and_untouched(writer: ClientCore) -> None:
    backend = writer.sandbox.backend
    grace = backend.account_by_email("grace@example.net")
    assert grace is not None
    theirs = add_access_key(backend, grace, backend.now())
    for key in (theirs.key, "UNKNOWN"):
        assert writer.refusal(UPDATE, key=key, enabled=False)[0] == "NOT_FOUND"
        assert writer.refusal(DELETE, key=key)[0] == "NOT_FOUND"
    assert theirs.enabled
    assert theirs.key in backend.access_keys


def test_changes_of_keys_are_in_the_log(writer: ClientCore) -> None:
    other = second(writer)
    writer.data(UPDATE, key=other.key_id, enabled=False)
    writer.data(DELETE, key=other.key_id)
    query = "{ login { events(size: 3) { items { __typename type action actor { email } } } } }"
    found = writer.data(query)["login"]["events"]["items"]
    assert [one["action"] for one in found] == ["deleted", "disabled", "created"]
    assert {one["type"] for one in found} == {"AUTH_ACCESS_KEY"}
    assert found[0]["__typename"] == "GenericEvent"
    assert found[0]["actor"] == {"email": "ada@example.com"}
