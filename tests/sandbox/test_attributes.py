"""Attributes: values are set, read back and removed, by dotted names and in contexts over the base."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.test_changes import company_device, own_device, service, shared_device

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

SET = """
mutation ($name: String!, $value: Any, $id: String, $context: String) {
  setAttribute(name: $name, value: $value, serviceId: $id, context: $context)
}
"""
SET_ALL = """
mutation ($attributes: Object!, $id: String, $context: String) {
  setAttributes(attributes: $attributes, serviceId: $id, context: $context)
}
"""
DEVICE = """
query ($id: [String!]!, $name: String, $context: String) { login { device(id: $id) {
  attributes(context: $context) attribute(name: $name, context: $context) categoryA categoryB statusE
} } }
"""
SERVICE = 'query ($id: [String!]!) { login { service(id: $id) { attributes attribute(name: "note") } } }'
ACCOUNT = "query ($name: String) { login { attributes attribute(name: $name) } }"


def device_of(caller: Caller, name: str = "rack", context: str | None = None) -> Any:
    return caller.data(DEVICE, id=[own_device(caller).id], name=name, context=context)["login"]["device"][0]


@pytest.mark.parametrize("value", ["text ☕", 5, 1.5, True, False, 0, "", [1, [2]], {"a": {"b": None}}])
def test_any_value_is_returned_and_read_back(writer: Caller, value: object) -> None:
    assert writer.data(SET, name="note", value=value, id=own_device(writer).id)["setAttribute"] == value
    assert device_of(writer, "note")["attribute"] == value


def test_null_removes_an_attribute(writer: Caller) -> None:
    assert device_of(writer)["attribute"] is not None
    assert writer.data(SET, name="rack", value=None, id=own_device(writer).id)["setAttribute"] is None
    assert "rack" not in device_of(writer)["attributes"]


def test_a_dotted_name_sets_a_column_and_keeps_the_others(writer: Caller) -> None:
    before = device_of(writer)
    writer.data(SET, name="$remoteit.categoryA", value="Line 4", id=own_device(writer).id)
    writer.data(SET, name="$remoteit.statusE", value=7, id=own_device(writer).id)
    after = device_of(writer, "$remoteit.categoryA")
    assert (after["categoryA"], after["attribute"], after["statusE"]) == ("Line 4", "Line 4", "7")
    assert after["categoryB"] == before["categoryB"]
    writer.data(SET, name="$remoteit.categoryA", value=None, id=own_device(writer).id)
    assert device_of(writer)["categoryA"] is None
    assert "categoryA" not in device_of(writer)["attributes"]["$remoteit"]


def test_without_a_service_id_the_attribute_belongs_to_the_account(writer: Caller) -> None:
    assert writer.data(ACCOUNT, name="seen.tour")["login"] == {"attributes": {}, "attribute": None}
    writer.data(SET, name="seen.tour", value=3)
    login = writer.data(ACCOUNT, name="seen.tour")["login"]
    assert login == {"attributes": {"seen": {"tour": 3}}, "attribute": 3}
    writer.data(SET, name="seen.tour", value=None)
    assert writer.data(ACCOUNT)["login"]["attributes"] == {}


def test_a_service_has_its_own_attributes(writer: Caller) -> None:
    ssh = service(own_device(writer), 28).id
    writer.data(SET, name="note", value="root", id=ssh)
    found = writer.data(SERVICE, id=[ssh])["login"]["service"]
    assert found == [{"attributes": {"note": "root"}, "attribute": "root"}]
    assert "note" not in device_of(writer)["attributes"]


def test_several_attributes_are_changed_together_or_not_at_all(writer: Caller) -> None:
    device = own_device(writer).id
    changes = {"floor": 2, "rack": None, "$remoteit.categoryB": "North"}
    returned = writer.data(SET_ALL, attributes=changes, id=device)["setAttributes"]
    after = device_of(writer)
    assert returned == after["attributes"]
    assert (after["attributes"]["floor"], after["categoryB"]) == (2, "North")
    assert "rack" not in after["attributes"]
    assert writer.error(SET_ALL, attributes={"room": 1, "": 2}, id=device)[0] == "BAD_USER_INPUT"
    assert device_of(writer) == after


def test_a_context_shows_its_values_over_the_base(writer: Caller) -> None:
    device, rack = own_device(writer).id, device_of(writer)["attribute"]
    writer.data(SET, name="rack", value="desk", id=device, context="demo")
    writer.data(SET, name="$remoteit.categoryA", value="Demo", id=device, context="demo")
    assert device_of(writer)["attribute"] == rack
    demo = device_of(writer, context="demo")
    assert demo["attribute"] == "desk"
    base = device_of(writer)["attributes"]["$remoteit"]
    assert demo["attributes"]["$remoteit"] == {**base, "categoryA": "Demo"}
    assert device_of(writer, context="other")["attribute"] == rack
    writer.data(SET, name="rack", value=None, id=device, context="demo")
    assert device_of(writer, context="demo")["attribute"] == rack


def test_setting_several_attributes_in_a_context_returns_what_the_context_shows(writer: Caller) -> None:
    returned = writer.data(SET_ALL, attributes={"a": 1}, id=own_device(writer).id, context="demo")[
        "setAttributes"
    ]
    assert returned == device_of(writer, context="demo")["attributes"]
    assert returned["a"] == 1
    assert "a" not in device_of(writer)["attributes"]


@pytest.mark.parametrize("name", ["", " ", "a..b", ".", "rack.x", ".".join("a" * 40)])
def test_invalid_attribute_names_are_rejected(writer: Caller, name: str) -> None:
    before = device_of(writer)
    assert writer.error(SET, name=name, value=1, id=own_device(writer).id)[0] == "BAD_USER_INPUT"
    assert device_of(writer) == before


def test_infinite_numbers_and_deeply_nested_values_are_rejected(writer: Caller) -> None:
    deep: object = 0
    for _ in range(40):
        deep = [deep]
    assert writer.error(SET, name="note", value=deep)[0] == "BAD_USER_INPUT"
    literal = 'mutation { setAttribute(name: "note", value: [1e999]) }'
    assert writer.codes(literal) == {"BAD_USER_INPUT"}
    assert json.dumps(writer.data(ACCOUNT)["login"]["attributes"]) == "{}"


def test_guests_read_attributes_and_cannot_write_them(writer: Caller) -> None:
    assert writer.error(SET, name="note", value=1, id=shared_device(writer).id)[0] == "FORBIDDEN"
    assert writer.error(SET_ALL, attributes={}, id="unknown")[0] == "NOT_FOUND"
    assert writer.data(SET, name="note", value=1, id=company_device(writer).id)["setAttribute"] == 1
