"""Connect links: a stable address, with a password that can be set, changed or cleared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sandbox.test_changes import REMOVE as REMOVE_SERVICE
from tests.sandbox.test_changes import own_device, service, shared_device

if TYPE_CHECKING:
    from tests.sandbox.signed_requests import Caller

FIELDS = "{ code enabled allow deny password created url service { id } }"
SET = f"""
mutation ($id: String!, $enabled: Boolean, $password: String, $allow: [String!], $deny: [String!]) {{
  setConnectLink(serviceId: $id, enabled: $enabled, password: $password, allow: $allow, deny: $deny) {FIELDS}
}}
"""
REMOVE = "mutation ($id: String!) { removeConnectLink(serviceId: $id) }"
DISABLE = "mutation ($id: String!) { disableConnectLink(serviceId: $id) }"
ENABLE = "mutation ($id: String!) { enableConnectLink(serviceId: $id) { code enabled } }"
LISTS = f"""
query ($id: [String!]!, $types: [LinkType!]) {{ login {{
  links(type: $types) {FIELDS}
  service(id: $id) {{ link(type: $types) {FIELDS} device {{ link(type: $types) {{ code }} }} }}
}} }}
"""


def find_link(caller: Caller, id: str, types: list[str] | None = None) -> Any:
    """Return the link of a service, after checking the two other ways to find it."""
    login = caller.data(LISTS, id=[id], types=types)["login"]
    link = login["service"][0]["link"]
    assert login["links"] == ([link] if link else [])
    assert login["service"][0]["device"]["link"] == (link and {"code": link["code"]})
    return link


def test_a_link_is_created_listed_and_removed(writer: Caller) -> None:
    web = service(own_device(writer), 7).id
    assert find_link(writer, web) is None
    created = writer.data(SET, id=web, password="open sesame", allow=["203.0.113.0/24"])["setConnectLink"]
    assert created == find_link(writer, web)
    assert (created["enabled"], created["password"], created["service"]) == (True, "open sesame", {"id": web})
    assert (created["allow"], created["deny"]) == (["203.0.113.0/24"], [])
    assert created["url"] == f"https://{created['code']}.connect.rt3.io"
    assert writer.data(REMOVE, id=web)["removeConnectLink"] is True
    assert find_link(writer, web) is None
    assert writer.error(REMOVE, id=web)[0] == "NOT_FOUND"


def test_an_omitted_password_stays_and_null_clears_it(writer: Caller) -> None:
    web = service(own_device(writer), 7).id
    created = writer.data(SET, id=web, password="open sesame", deny=["198.51.100.7"])["setConnectLink"]
    changed = writer.data(SET, id=web, enabled=False)["setConnectLink"]
    assert changed == {**created, "enabled": False}
    assert writer.data(SET, id=web, password=None)["setConnectLink"]["password"] is None
    assert find_link(writer, web) == {**created, "enabled": False, "password": None}


def test_services_without_a_reverse_proxy_have_wss_links(writer: Caller) -> None:
    ssh = service(own_device(writer), 28).id
    created = writer.data(SET, id=ssh)["setConnectLink"]
    assert created["url"].startswith("wss://")
    assert find_link(writer, ssh, ["WSS"])["code"] == created["code"]
    assert find_link(writer, ssh, ["HTTPS"]) is None


def test_the_older_mutations_enable_and_disable_the_same_link(writer: Caller) -> None:
    web = service(own_device(writer), 7).id
    assert writer.error(DISABLE, id=web)[0] == "NOT_FOUND"
    opened = writer.data(ENABLE, id=web)["enableConnectLink"]
    assert opened["enabled"] is True
    assert writer.data(DISABLE, id=web)["disableConnectLink"] is True
    assert (find_link(writer, web)["enabled"], find_link(writer, web)["code"]) == (False, opened["code"])


def test_a_link_ends_with_its_service(writer: Caller) -> None:
    web = service(own_device(writer), 7).id
    writer.data(SET, id=web)
    writer.data(REMOVE_SERVICE, id=web)
    assert writer.data("{ login { links { code } } }")["login"]["links"] == []


def test_guests_see_the_link_without_its_password_and_cannot_change_it(writer: Caller) -> None:
    device = shared_device(writer)
    grace = writer.as_user("grace@example.net")
    target = next(service for service in device.services if service.protocol == "TCP").id
    grace.data(SET, id=target, password="open sesame")
    login = writer.data(LISTS, id=[target])["login"]
    assert login["service"][0]["link"]["password"] is None
    assert login["links"] == []
    assert writer.error(SET, id=target)[0] == "FORBIDDEN"
    assert writer.error(REMOVE, id=target)[0] == "FORBIDDEN"


@pytest.mark.parametrize("changes", [{"password": " "}, {"allow": [""]}, {"deny": ["a", " "]}])
def test_blank_values_are_rejected(writer: Caller, changes: dict[str, object]) -> None:
    web = service(own_device(writer), 7).id
    assert writer.error(SET, id=web, **changes)[0] == "BAD_USER_INPUT"
    assert find_link(writer, web) is None


def test_links_to_invalid_targets_are_rejected(writer: Caller) -> None:
    device = own_device(writer)
    assert writer.error(SET, id=device.id)[0] == "BAD_USER_INPUT"
    assert writer.error(SET, id="unknown")[0] == "NOT_FOUND"
    service(device, 28).application = 32769
    code, message = writer.error(
        SET, id=next(service for service in device.services if service.application == 32769).id
    )
    assert (code, "UDP" in message) == ("BAD_USER_INPUT", True)
