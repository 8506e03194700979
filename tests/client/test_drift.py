"""Clients go on working on an API that lacks parts of the schema, and say once what is missing."""

from __future__ import annotations

import asyncio
import json
import logging
import pickle
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from typing import TYPE_CHECKING, Any, cast

import httpx
import pytest

from generated_client import (
    ApiWarning,
    BaseClient,
    GraphQLError,
    ListFilter,
    ListOperator,
    MissingFieldError,
    Operation,
    OperationOutdatedError,
    RemoteItError,
)
from generated_client._runtime.drift import DocumentRejectedError
from remoteit import AsyncClient, Client, Retry
from remoteit.sandbox import run_sandbox
from remoteit.testing import InProcessSandbox
from tests.client.fake_transport import CREDENTIALS, URL, FakeTransport, me_response
from tests.client.lacking_api import OPERATIONS, ArgumentUse, FieldUse, LackingApi, uses
from tests.client.test_deadline import virtual_time
from tests.roundtrip import conftest
from tests.roundtrip.conftest import Awaiting

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from remoteit.sandbox import Sandbox

PARTS = ["Device.state", "Device.hardwareId", "Service.port", "User.devices(tag:)"]
MISSING = {"User.devices(tag:)", "Device.state", "Device.hardwareId", "Service.port"}


@pytest.fixture(scope="module")
def lacking() -> Iterator[Sandbox]:
    with run_sandbox(devices=12, without=PARTS) as sandbox:
        yield sandbox


@contextmanager
def open_client(kind: str, **options: Any) -> Generator[tuple[Any, Any]]:
    """Yield a client, and one whose calls are blocking: the same, or a wrapper of the async client."""
    if kind == "sync":
        with Client(**options) as client:
            yield client, client
        return
    with asyncio.Runner() as runner:
        another = AsyncClient(**options)
        try:
            yield another, Awaiting(another, runner)
        finally:
            runner.run(another.aclose())


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return cast("str", request.param)


def of(sandbox: Sandbox, **options: Any) -> dict[str, Any]:
    return {"credentials": sandbox.credentials, "url": sandbox.url, **options}


def read(model: object, name: str) -> object:
    return getattr(model, name)


def api_warnings(caught: list[warnings.WarningMessage]) -> list[str]:
    return [str(item.message) for item in caught if item.category is ApiWarning]


def test_the_call_works_and_says_once_what_is_missing(
    lacking: Sandbox, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    with open_client(kind, **of(lacking)) as (client, calls), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", ApiWarning)
        with caplog.at_level(logging.WARNING, "remoteit"):
            page, again = calls.devices(), calls.devices(name="Camera")
        assert client.outdated_operations.keys() == {"Devices"}
        assert set(client.outdated_operations["Devices"]) == MISSING
    assert len(page) == 12
    assert 0 < len(again) < 12
    device = page.items[0]
    assert device.hardware_id is None
    assert device.services[0].port is None
    assert "hardware_id" not in device.model_fields_set
    with pytest.raises(MissingFieldError, match=r"`Device.state` is missing: .* which Devices selects"):
        read(device, "state")
    [text] = api_warnings(caught)
    assert all(f"`{part}`" in text for part in MISSING)
    assert text.startswith("Devices: the API no longer has")
    assert [record.getMessage() for record in caplog.records] == [text]
    [warning] = [item for item in caught if item.category is ApiWarning]
    assert warning.filename == (__file__ if kind == "sync" else conftest.__file__)


def test_a_second_call_is_one_request(lacking: Sandbox) -> None:
    before = len(lacking.requests)
    with Client(**of(lacking)) as client:
        with pytest.warns(ApiWarning):
            client.devices()
        assert len(lacking.requests) == before + 2
        client.devices()
        client.for_account(None).devices()
        client.with_retry(0).devices()
    assert len(lacking.requests) == before + 5


def test_a_missing_argument_fails_only_if_it_has_a_value(lacking: Sandbox, kind: str) -> None:
    tags = ListFilter(values=["lab"], operator=ListOperator.ANY)
    with open_client(kind, **of(lacking)) as (_, calls):
        for _ in range(2):
            with pytest.raises(
                OperationOutdatedError, match=r"`User.devices\(tag:\)`, which `\$tag`"
            ) as error:
                calls.devices(tag=tags)
            assert error.value.missing == ("User.devices(tag:)",)
            assert "nothing was executed" in str(error.value)
            assert "python -m remoteit.codegen schema pull" in str(error.value)
            assert "lab" not in str(error.value)
        with pytest.warns(ApiWarning):
            calls.devices()
        before = len(lacking.requests)
        with pytest.raises(OperationOutdatedError, match=r"`\$tag` passes") as error:
            calls.devices(tag=tags)
        assert len(lacking.requests) == before
        assert "tag" in error.value.variables
        assert type(pickle.loads(pickle.dumps(error.value))) is OperationOutdatedError


def test_strict_clients_raise_instead(lacking: Sandbox, kind: str) -> None:
    with (
        open_client(kind, **of(lacking, strict=True)) as (client, calls),
        pytest.raises(OperationOutdatedError) as error,
    ):
        calls.devices()
    assert set(error.value.missing) == MISSING
    assert client.outdated_operations == {}


def test_copies_of_a_client_share_what_is_missing(lacking: Sandbox) -> None:
    with Client(**of(lacking)) as client:
        other = client.for_account(None).with_retry(1)
        with pytest.warns(ApiWarning):
            other.devices()
        client.devices()  # a second warning would be an error
        client.with_retry(0).devices()
        assert client.outdated_operations == other.outdated_operations != {}


def test_iterators_go_on(lacking: Sandbox) -> None:
    with Client(**of(lacking)) as client, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", ApiWarning)
        found = [device.id for device in client.iter_devices(page_size=3)]
    assert len(found) == len(set(found)) == 12
    assert [item.filename for item in caught if item.category is ApiWarning] == [__file__]


@pytest.mark.anyio
async def test_async_iterators_go_on(lacking: Sandbox) -> None:
    async with AsyncClient(**of(lacking)) as client:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", ApiWarning)
            found = [device.id async for device in client.iter_devices(page_size=3)]
    assert len(found) == len(set(found)) == 12
    assert len(api_warnings(caught)) == 1


PAGE = "PaginatedDeviceResponse"


@pytest.mark.parametrize(
    "parts", [[f"{PAGE}.hasMore"], [f"{PAGE}.total"], [f"{PAGE}.hasMore", f"{PAGE}.total"]], ids=" ".join
)
@pytest.mark.parametrize("size", [2, 3, 7, 12, 1000])
def test_pages_follow_without_their_counts(parts: list[str], size: int) -> None:
    with InProcessSandbox(devices=12, without=parts) as sandbox:
        options = of(sandbox, transport=sandbox.transport)
        with Client(**options) as client, pytest.warns(ApiWarning):
            found = [device.id for device in client.iter_devices(page_size=size)]
    assert len(found) == len(set(found)) == 12


def test_an_iterator_without_items_or_ids_says_so() -> None:
    for part, name in ((f"{PAGE}.items", "items"), ("Device.id", "id")):
        with InProcessSandbox(devices=3, without=[part]) as sandbox:
            options = of(sandbox, transport=sandbox.transport)
            with (
                Client(**options) as client,
                pytest.warns(ApiWarning),
                pytest.raises(MissingFieldError, match=rf"\.{name}` is missing"),
            ):
                list(client.iter_devices())


def call_all(calls: list[Callable[[], Any]]) -> list[Any]:
    barrier = Barrier(len(calls))

    def run(call: Callable[[], Any]) -> Any:
        barrier.wait()
        return call()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def test_16_threads_call_first_at_once(caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(3):
        caplog.clear()
        with (
            run_sandbox(devices=5, without=PARTS) as sandbox,
            Client(**of(sandbox)) as client,
            warnings.catch_warnings(record=True) as caught,
        ):
            warnings.simplefilter("always", ApiWarning)
            pages = call_all([client.devices] * 16)
            assert {page.total for page in pages} == {5}
            assert len(caplog.records) == len(api_warnings(caught)) == 1
            assert set(client.outdated_operations["Devices"]) == MISSING
            assert 17 <= len(sandbox.requests) <= 32


@pytest.mark.anyio
async def test_64_tasks_call_first_at_once(caplog: pytest.LogCaptureFixture) -> None:
    with run_sandbox(devices=5, without=PARTS) as sandbox, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", ApiWarning)
        async with AsyncClient(**of(sandbox)) as client:
            pages = await asyncio.gather(*(client.devices() for _ in range(64)))
            assert {page.total for page in pages} == {5}
            assert set(client.outdated_operations["Devices"]) == MISSING
    assert len(caplog.records) == len(api_warnings(caught)) == 1
    assert 65 <= len(sandbox.requests) <= 128


API = LackingApi()
MUTATIONS = [operation for operation in OPERATIONS.values() if operation.kind == "mutation"]


def lacking_client(api: LackingApi, **options: Any) -> Client:
    transport = httpx.MockTransport(api.handle)
    given: dict[str, Any] = {"credentials": CREDENTIALS, "url": URL, "transport": transport, **options}
    return Client(**given)


@pytest.mark.filterwarnings("ignore::remoteit.ApiWarning")
def test_a_mutation_is_executed_once() -> None:
    api = LackingApi()
    operation = next(operation for operation in MUTATIONS if len(uses(api.schema, operation)[0]) > 3)
    variables = dict.fromkeys(operation.variable_names, "x")
    with api.without_field(uses(api.schema, operation)[0][-1]), lacking_client(api) as client:
        client.execute(operation, variables)
        assert (api.rejected, api.executed) == (1, 1)
        client.execute(operation, variables)
        assert (api.rejected, api.executed) == (1, 2)
        assert client.outdated_operations.keys() == {operation.name}


@pytest.mark.parametrize("operation", MUTATIONS, ids=lambda operation: operation.name)
def test_a_mutation_that_is_gone_is_not_executed(operation: Operation[Any]) -> None:
    api = API
    root = operation.document.partition("{")[2].split("(")[0].split()[0]
    executed = api.executed
    with (
        api.without_field(FieldUse("Mutation", root, root)),
        lacking_client(api) as client,
        pytest.raises(OperationOutdatedError, match=rf"`Mutation.{root}`"),
    ):
        client.execute(operation, dict.fromkeys(operation.variable_names, "x"))
    assert api.executed == executed


def rejection(status: int = 400, **content: Any) -> httpx.Response:
    entry = {
        "message": 'Cannot query field "email" on type "User".',
        "locations": [{"line": place_of("email"), "column": 5}],
    }
    return httpx.Response(status, json={"errors": [entry], **content})


def place_of(field: str) -> int:
    lines = OPERATIONS["Me"].document.split("\n")
    return next(number for number, line in enumerate(lines, 1) if line.strip() == field)


def me_without_email() -> httpx.Response:
    body = json.loads(me_response().content)
    del body["data"]["login"]["email"]
    return httpx.Response(200, json=body)


def fake_client(transport: FakeTransport, **options: Any) -> Client:
    given: dict[str, Any] = {"credentials": CREDENTIALS, "url": URL, "transport": transport, **options}
    return Client(**given)


@pytest.mark.parametrize("content", [{}, {"data": None}], ids=repr)
@pytest.mark.parametrize("status", [200, 400, 422])
def test_a_rejection_has_one_of_three_statuses(status: int, content: dict[str, Any]) -> None:
    transport = FakeTransport(rejection(status, **content), me_without_email())
    with fake_client(transport) as client, pytest.warns(ApiWarning):
        assert "email" not in client.me().model_dump()


@pytest.mark.parametrize(
    "response",
    [
        rejection(data={}),
        rejection(403),
        rejection(500),
        httpx.Response(400, json={"errors": [{"message": "Cannot query"}]}),
        httpx.Response(200, json={"errors": [{"message": "x", "path": ["login"]}], "data": None}),
    ],
)
def test_other_errors_are_raised_as_they_are(response: httpx.Response) -> None:
    transport = FakeTransport(response)
    with fake_client(transport, retry=0) as client, pytest.raises(RemoteItError) as error:
        client.me()
    assert not isinstance(error.value, (OperationOutdatedError, DocumentRejectedError))
    assert len(transport.requests) == 1


def test_a_server_that_rejects_again_and_again_ends_in_an_error() -> None:
    fields = [line.strip() for line in OPERATIONS["Me"].document.split("\n")[2:] if line.strip("} ")]

    def respond(request: httpx.Request) -> httpx.Response:
        lines = json.loads(request.content)["query"].split("\n")
        line = next(number for number, text in enumerate(lines, 1) if text.strip() in fields)
        name = lines[line - 1].strip()
        entry = {
            "message": f"Cannot query field '{name}' on type 'User'.",
            "locations": [{"line": line, "column": lines[line - 1].index(name) + 1}],
        }
        return httpx.Response(200, json={"errors": [entry]})

    transport = FakeTransport(respond)
    with fake_client(transport) as client:
        with pytest.raises(OperationOutdatedError, match="nothing was executed"):
            client.me()
        assert len(transport.requests) <= 6


def test_the_deadline_holds_over_the_rounds() -> None:
    with virtual_time() as clock:

        def respond(_: httpx.Request) -> httpx.Response:
            clock.now += 6
            return rejection()

        transport = FakeTransport(respond)
        with (
            fake_client(transport, retry=Retry(deadline=5)) as client,
            pytest.raises(OperationOutdatedError, match="the deadline leaves no time") as error,
        ):
            client.me()
    assert len(transport.requests) == 1
    assert isinstance(error.value, GraphQLError)
    assert not isinstance(error.value, DocumentRejectedError)


def test_a_rejection_is_not_a_failed_attempt() -> None:
    unavailable = httpx.Response(503)
    transport = FakeTransport(rejection(), unavailable, me_without_email())
    rules = Retry(max_attempts=2, initial_backoff=0)
    with fake_client(transport, retry=rules) as client, pytest.warns(ApiWarning):
        client.me()
    assert len(transport.requests) == 3
    transport = FakeTransport(unavailable, rejection(), me_without_email())
    with fake_client(transport, retry=rules) as client, pytest.warns(ApiWarning):
        client.me()
    assert len(transport.requests) == 3


def test_an_api_that_loses_parts_again_and_again_is_followed() -> None:
    """The limit of rounds is for one call: a client may live for months."""
    api = LackingApi()
    fields = ["state", "hardwareId", "version", "platform", "created", "online", "lastReported"]
    with lacking_client(api) as client:
        for field in fields:
            cast("Any", api.schema.type_map["Device"]).fields.pop(field)
            with pytest.warns(ApiWarning, match=f"`Device.{field}`"):
                client.devices()
        assert client.outdated_operations["Devices"] == tuple(f"Device.{field}" for field in fields)


def test_base_clients_adapt_too() -> None:
    api = LackingApi()
    use = ArgumentUse("User", "devices", "tag", "tag")
    with (
        api.without_argument(use),
        httpx.Client(transport=httpx.MockTransport(api.handle)) as http,
    ):
        client = BaseClient(URL, http)
        with pytest.warns(ApiWarning, match="devices"):
            client.execute(OPERATIONS["Devices"], {})
        assert client.outdated_operations == {"Devices": (str(use),)}


def test_warnings_as_errors_raise_once(lacking: Sandbox) -> None:
    with Client(**of(lacking)) as client, warnings.catch_warnings():
        warnings.simplefilter("error", ApiWarning)
        with pytest.raises(ApiWarning):
            client.devices()
        assert client.devices().total == 12


def test_one_of_several_operations_in_a_document_is_called() -> None:
    document = "query A { login { id } }\nquery Me { login { id email } }"
    me = OPERATIONS["Me"]
    operation: Operation[Any] = Operation("Me", "query", document, me.model, me.path, nullable=me.nullable)
    entry = {
        "message": "Cannot query field 'email' on type 'User'.",
        "locations": [{"line": 2, "column": 23}],
    }
    body = {"data": {"login": {"id": "1"}}}
    transport = FakeTransport(httpx.Response(200, json={"errors": [entry]}), httpx.Response(200, json=body))
    with fake_client(transport) as client, pytest.warns(ApiWarning):
        assert client.execute(operation).model_dump() == {"id": "1"}
