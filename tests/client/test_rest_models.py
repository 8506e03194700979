"""The models of the legacy REST API can be read back from their own JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from remoteit.rest.models import RestConnection, RestDevice

if TYPE_CHECKING:
    from pydantic import BaseModel

CONNECTION: dict[str, Any] = {
    "deviceaddress": "80:00:00:00:01:02:03:04", "connectionid": "C", "expirationsec": "28800",
    "proxy": "http://proxy18.rt3.io:38575", "proxyport": "38575", "url": ["a", "list"], "id": 3,
}  # fmt: skip
DEVICE: dict[str, Any] = {
    "deviceaddress": "80:00:00:00:01:02:03:04", "devicealias": "door", "port": "22", "hardwareid": "",
    "createdate": "2024-05-06T07:08:09.123Z", "lastcontacted": "2024-05-06", "name": "other", "extra": [1],
}  # fmt: skip

MODELS: list[tuple[type[BaseModel], dict[str, Any]]] = [
    (RestConnection, CONNECTION),
    (RestConnection, {"deviceaddress": "80:00", "proxy": "https://abc.p19.rt3.io"}),
    (RestConnection, {"deviceaddress": "80:00", "url": ["a", "list"], "port": 3}),
    (RestDevice, DEVICE),
    (RestDevice, {"deviceaddress": "80:00"}),
]


@pytest.mark.parametrize("by_alias", [True, False])
@pytest.mark.parametrize(("kind", "response"), MODELS)
def test_a_model_is_read_back_from_its_json(
    kind: type[BaseModel], response: dict[str, Any], by_alias: bool
) -> None:
    model = kind.model_validate(response)
    assert kind.model_validate_json(model.model_dump_json(by_alias=by_alias)) == model
    assert kind.model_validate(model.model_dump(by_alias=by_alias)) == model


def test_the_field_of_the_api_counts_and_not_one_with_our_name() -> None:
    assert RestDevice.model_validate(DEVICE).name == "door"
    connection = RestConnection.model_validate(CONNECTION)
    assert (connection.id, connection.url) == ("C", "http://proxy18.rt3.io:38575")


def test_models_are_made_by_the_names_of_their_fields() -> None:
    connection = RestConnection.model_validate(
        {"service_id": "80:00", "url": "http://a:1", "host": "a", "port": 1}
    )
    assert (connection.url, connection.host, connection.port) == ("http://a:1", "a", 1)
    assert RestDevice.model_validate({"id": "80:00", "name": "door"}).name == "door"


names = st.sampled_from([*CONNECTION, *DEVICE, *RestDevice.model_fields, *RestConnection.model_fields])
values = st.none() | st.integers(0, 70000) | st.sampled_from(["", "a", "3", "http://a:1", "2024-05-06"])


@given(
    kind=st.sampled_from([RestConnection, RestDevice]),
    response=st.dictionaries(names, values),
    by_alias=st.booleans(),
)
def test_any_response_that_is_valid_is_read_back(
    kind: type[BaseModel], response: dict[str, Any], by_alias: bool
) -> None:
    try:
        model = kind.model_validate({**response, "deviceaddress": "80:00"})
    except ValidationError:
        return
    text = model.model_dump_json(by_alias=by_alias)
    assert kind.model_validate_json(text) == model
    assert json.loads(text)["deviceaddress" if by_alias else _id_of(kind)] == "80:00"


def _id_of(kind: type[BaseModel]) -> str:
    return "id" if kind is RestDevice else "service_id"
