"""Literals of free JSON may contain variables, also those that a request does not give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from remoteit.sandbox.state.codec import encode
from tests.sandbox.test_organizations import company_id

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

ATTRIBUTES = """
mutation ($given: Boolean, $missing: String) {
  setAttributes(attributes: { a: $given, b: $missing, c: [$missing, { d: $missing }], e: { f: $missing } })
}
"""
ATTRIBUTE = """
mutation ($missing: String) { setAttribute(name: "x", value: { a: $missing, b: [$missing, 1] }) }
"""
ROLE = """
mutation ($account: String, $missing: String) {
  createRole(
    accountId: $account, name: "x", access: TAG, tag: { operator: ANY, values: ["a", { b: $missing }] }
  ) { tag { values } }
}
"""


def test_members_of_missing_variables_are_left_out(writer: Caller) -> None:
    expected: dict[str, Any] = {"a": True, "c": [None, {}], "e": {}}
    assert writer.data(ATTRIBUTES, given=True)["setAttributes"] == expected
    assert writer.data("{ login { attributes } }") == {"login": {"attributes": expected}}
    assert writer.data(ATTRIBUTE)["setAttribute"] == {"b": [None, 1]}
    role = writer.data(ROLE, account=company_id(writer))
    assert role == {"createRole": {"tag": {"values": ["a", {}]}}}
    encode(writer.sandbox.backend)
