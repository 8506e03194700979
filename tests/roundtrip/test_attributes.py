"""Round trips of queries/attributes.graphql: set, read and remove attributes, also in contexts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from remoteit.sandbox.rules.attributes import write_attribute
from tests.roundtrip.fleet import COMPANY, FRIEND, account, expect_error
from tests.roundtrip.other_accounts import NOBODY, device, only, ssh

if TYPE_CHECKING:
    from remoteit import Client
    from remoteit.sandbox import Sandbox


def test_the_account_keeps_attributes(client: Client) -> None:
    assert client.attributes() == {}
    value: dict[str, Any] = {"theme": "dark", "sizes": [1, 2.5, None]}
    assert client.set_attribute("app", value) == value
    assert client.attributes() == {"app": value}
    assert client.attribute("app.theme") == "dark"
    assert client.remove_attribute("app.sizes") is None
    assert client.attributes(name="app") == {"app": {"theme": "dark"}}
    assert client.remove_attribute("app") is None
    assert client.attributes() == {}


def test_set_attribute_rejects_null(client: Client) -> None:
    with expect_error("BAD_USER_INPUT"):
        client.set_attribute("app", None)


def test_setting_several_attributes_keeps_the_others(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox)
    before = mine.attributes
    after = client.set_attributes({"floor": 3, "$remoteit.statusB": "ok", "rack": None}, service_id=mine.id)
    assert after == {
        "floor": 3,
        "$remoteit": {**before["$remoteit"], "statusB": "ok"},
    }
    found = only(client.device_attributes([mine.id]))
    assert (found.id, found.attributes, found.status_b) == (mine.id, after, "ok")
    assert found.category_a == before["$remoteit"]["categoryA"]


def test_columns_are_attributes_with_dotted_names(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox).id
    client.set_attribute("$remoteit.categoryA", "Harbour", service_id=mine)
    assert only(client.device_attributes([mine])).category_a == "Harbour"
    assert only(client.device_attribute([mine], "$remoteit.categoryA")).attribute == "Harbour"
    client.remove_attribute("$remoteit.categoryA", service_id=mine)
    assert only(client.device_attributes([mine])).category_a is None
    named = only(client.device_attributes([mine], name="rack")).attributes
    assert named == {"rack": only(client.device_attribute([mine], "rack")).attribute}


def test_a_service_has_its_own_attributes(client: Client, fresh_sandbox: Sandbox) -> None:
    mine = device(fresh_sandbox)
    shell = ssh(fresh_sandbox).id
    client.set_attribute("user.name", "pi", service_id=shell)
    found = only(client.service_attributes([shell]))
    assert (found.id, found.attributes) == (shell, {"user": {"name": "pi"}})
    assert only(client.service_attributes([shell], name="none")).attributes == {}
    assert only(client.service_attribute([shell], "user.name")).attribute == "pi"
    assert only(client.device_attribute([mine.id], "user")).attribute is None


def test_a_context_is_a_layer_over_the_base(client: Client, fresh_sandbox: Sandbox) -> None:
    shell = ssh(fresh_sandbox).id
    client.set_attributes({"a": {"x": 1, "y": 2}}, service_id=shell)
    seen = client.set_attributes({"a.y": 3, "b": 4}, service_id=shell, context="night")
    assert seen == {"a": {"x": 1, "y": 3}, "b": 4}
    assert only(client.service_attributes([shell], context="night")).attributes == seen
    assert only(client.service_attribute([shell], "a.y", context="night")).attribute == 3
    assert only(client.service_attributes([shell])).attributes == {"a": {"x": 1, "y": 2}}
    client.remove_attribute("a", service_id=shell, context="night")
    client.remove_attribute("b", service_id=shell, context="night")
    assert only(client.service_attributes([shell], context="night")).attributes == {"a": {"x": 1, "y": 2}}


def test_an_account_has_contexts_too(client: Client) -> None:
    client.set_attribute("zoom", 2, context="phone")
    assert (client.attribute("zoom"), client.attribute("zoom", context="phone")) == (None, 2)
    assert (client.attributes(), client.attributes(context="phone")) == ({}, {"zoom": 2})


def test_attributes_of_an_organization_are_read_through_its_account(
    client: Client, fresh_sandbox: Sandbox
) -> None:
    company, theirs = account(fresh_sandbox, COMPANY), device(fresh_sandbox, COMPANY)
    write_attribute(company, "motto", "Onwards", None)
    assert client.attribute("motto", account_id=company.id) == "Onwards"
    assert client.set_attribute("rack", 99, service_id=theirs.id) == 99
    found = only(client.device_attributes([theirs.id], account_id=company.id))
    assert found.attributes == theirs.attributes
    assert found.attributes["rack"] == 99


@pytest.mark.parametrize("name", ["", "a..b", "rack.deeper", "x." * 40 + "x"])
def test_invalid_attribute_names_are_rejected(client: Client, fresh_sandbox: Sandbox, name: str) -> None:
    mine = device(fresh_sandbox).id
    before = only(client.device_attributes([mine])).attributes
    with expect_error("BAD_USER_INPUT"):
        client.set_attribute(name, 1, service_id=mine)
    with expect_error("BAD_USER_INPUT"):
        client.set_attributes({"fine": 1, name: 1}, service_id=mine)
    assert only(client.device_attributes([mine])).attributes == before


def test_attributes_of_unknown_or_foreign_targets_are_rejected(
    client: Client, fresh_sandbox: Sandbox
) -> None:
    theirs = device(fresh_sandbox, FRIEND).id
    with expect_error("FORBIDDEN"):
        client.set_attribute("rack", 1, service_id=theirs)
    with expect_error("FORBIDDEN"):
        client.remove_attribute("rack", service_id=theirs)
    for unknown in (NOBODY, ""):
        with expect_error("NOT_FOUND"):
            client.set_attributes({"rack": 1}, service_id=unknown)
    with expect_error("NOT_FOUND"):
        client.attributes(account_id="nobody")
    assert (client.device_attributes([NOBODY]), client.service_attributes([])) == ([], [])
    assert (client.device_attribute([], "rack"), client.service_attribute([NOBODY], "rack")) == ([], [])
