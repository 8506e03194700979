"""Items of several types have long class names, and the classes of fragments, with short names, as bases."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import BaseModel

import generated_client
from generated_client import Event, FeedItem
from remoteit import types

PUBLIC: dict[str, type[BaseModel]] = {
    name: value
    for name in generated_client.__all__
    if isinstance(value := getattr(generated_client, name), type) and issubclass(value, BaseModel)
}
ITEMS = {
    name: typename
    for name, model in PUBLIC.items()
    if "typename__" in model.model_fields
    for typename in get_args(model.model_fields["typename__"].annotation)
    if name.endswith(typename) and name != typename
}


def test_there_are_items_of_several_types() -> None:
    assert ITEMS["EventPageItemsDeviceStateEvent"] == "DeviceStateEvent"
    assert ITEMS["FeedPeriodItemsUserLoginItem"] == "UserLoginItem"


@pytest.mark.parametrize(("name", "typename"), ITEMS.items())
def test_an_item_has_the_class_of_its_fragment(name: str, typename: str) -> None:
    base = {"LogEvent": Event}.get(typename) or getattr(types, typename)
    is_event = typename.endswith("Event") and typename != "FeedEvent"
    assert issubclass(PUBLIC[name], base)
    assert issubclass(PUBLIC[name], Event if is_event else FeedItem)
