"""A page is used like its list of items, and is a pydantic model otherwise."""

from __future__ import annotations

import pickle

import pytest

from generated_client import Device, DevicePage, EventPage, FileVersionPage, JobPage, PageModel
from remoteit.testing import build_model


@pytest.mark.parametrize("kind", [DevicePage, EventPage, FileVersionPage, JobPage])
def test_every_page_is_a_page_model(kind: type[PageModel[object]]) -> None:
    assert issubclass(kind, PageModel)
    assert next(iter(kind.model_fields)) == "items"


def page_of(count: int) -> DevicePage:
    items = [build_model(Device, id=str(number)) for number in range(count)]
    return build_model(DevicePage, items=items, total=count)


def test_a_page_is_iterated_over_like_its_items() -> None:
    page = page_of(3)
    assert [device.id for device in page] == ["0", "1", "2"]
    assert list(page) == page.items
    assert len(page) == 3
    assert page.items[0] in page


def test_the_text_of_a_page_shows_the_number_of_its_items() -> None:
    page = page_of(1000)
    assert repr(page) == "DevicePage(items=<1000 items>, total=1000, has_more=False, last=None)"
    assert str(page) == "items=<1000 items> total=1000 has_more=False last=None"


def test_a_page_remains_a_pydantic_model() -> None:
    page = page_of(2)
    assert DevicePage.model_validate_json(page.model_dump_json(by_alias=True)) == page
    assert page.model_copy() == page == pickle.loads(pickle.dumps(page))
    assert set(page.model_dump()) == set(DevicePage.model_fields)
    assert DevicePage.model_json_schema()["properties"].keys() >= {"items", "total", "hasMore"}
    assert page != page_of(1)
