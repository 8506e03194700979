"""A name that an operation or an input does not have is an error with the nearest name."""

from __future__ import annotations

import json
import pickle
from typing import TYPE_CHECKING, Any, cast

import httpx
import pytest
from graphql import OperationDefinitionNode, parse
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

import generated_client
from generated_client import (
    CONTACTS,
    DEVICES,
    EVENTS,
    ME,
    InputModel,
    ListFilter,
    Operation,
    ServiceInput,
    TagInput,
)
from remoteit import Client, Credentials, InvalidVariablesError, ResponseValidationError

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = Credentials("AAAAAAAAAAAAAAAAAAAA", b"secret")
EXPORTS: dict[str, object] = {name: getattr(generated_client, name) for name in generated_client.__all__}
OPERATIONS: list[Operation[Any]] = [
    cast("Any", value) for value in EXPORTS.values() if isinstance(value, Operation)
]


@pytest.fixture
def requests() -> list[httpx.Request]:
    return []


@pytest.fixture
def client(requests: list[httpx.Request]) -> Iterator[Client]:
    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json={"data": {"login": {"account": {"contacts": []}}}})

    transport = httpx.MockTransport(handle)
    with Client(credentials=KEY, url="https://api.example", transport=transport) as made:
        yield made


@pytest.mark.parametrize(
    ("operation", "name", "advice"),
    [
        (EVENTS, "min_date", "did you mean `minDate`?"),
        (EVENTS, "minDat", "did you mean `minDate`?"),
        (EVENTS, "qqqqqq", "valid names are `"),
        (ME, "id", "there are no valid names"),
    ],
)
def test_an_unknown_variable_is_rejected_with_the_nearest_name(
    client: Client, requests: list[httpx.Request], operation: Operation[Any], name: str, advice: str
) -> None:
    with pytest.raises(InvalidVariablesError) as caught:
        client.execute(operation, {name: "my-secret"})
    assert caught.value.message.startswith(f"the operation does not have the variable `{name}`; {advice}")
    assert "my-secret" not in str(caught.value)
    assert (caught.value.operation, caught.value.variables) == (operation.name, (name,))
    assert requests == []


def test_the_pages_of_an_operation_without_positions_are_rejected(client: Client) -> None:
    operation: Operation[Any] = ME
    with pytest.raises(InvalidVariablesError, match=r"does not have the variable `(size|from)`"):
        next(client.paginate(operation))


def test_the_account_applies_to_operations_that_take_one(
    client: Client, requests: list[httpx.Request]
) -> None:
    organization = client.for_account("ORG")
    organization.execute(CONTACTS)
    organization.execute(CONTACTS, {"accountId": "OTHER"})
    with pytest.raises(ResponseValidationError):
        organization.execute(ME)
    sent = [json.loads(request.content)["variables"] for request in requests]
    assert sent == [{"accountId": "ORG"}, {"accountId": "OTHER"}, {}]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_the_variables_of_an_operation_are_those_of_its_document(operation: Operation[Any]) -> None:
    assert operation.variable_names == defined_by(operation.document)


def defined_by(document: str) -> set[str]:
    return {
        node.variable.name.value
        for definition in parse(document).definitions
        if isinstance(definition, OperationDefinitionNode)
        for node in definition.variable_definitions
    }


texts = st.text(st.sampled_from('"\\$a:#{}( \n'), max_size=12)


def make_document(names: list[str], text: str, block: str, comment: str) -> str:
    note = (comment.splitlines() or [""])[0]
    defaults = [json.dumps(text), '"""' + block.replace('"""', '\\"""').rstrip('\\"') + '"""', "{a: 1}"]
    variables = " ".join(
        f"${name},:T={defaults[index % 3]} @d(a: {json.dumps(text)}) #{note}\n"
        for index, name in enumerate(names)
    )
    uses = " ".join(f"a{index}(a: ${name} b: {{c: ${name}}})" for index, name in enumerate(names))
    return f"# $z: T\nquery Q({variables}) {{ a(t: {json.dumps(text)}) {uses} }}"


@given(
    names=st.lists(
        st.from_regex(r"[_A-Za-z][_0-9A-Za-z]*", fullmatch=True), min_size=1, unique=True, max_size=5
    ),
    text=texts,
    block=texts,
    comment=texts,
)
def test_no_text_in_a_document_is_taken_for_a_variable(
    names: list[str], text: str, block: str, comment: str
) -> None:
    document = make_document(names, text, block, comment)
    operation: Operation[Any] = Operation("Q", "query", document, BaseModel)
    assert operation.variable_names == defined_by(document) == set(names)


INVALID: list[tuple[type[InputModel], dict[str, Any], str]] = [
    (TagInput, {"name": "a", "colour": 3}, "does not have the field `colour`; did you mean `color`?"),
    (TagInput, {"nam": "my-secret"}, "does not have the field `nam`; did you mean `name`?"),
    (ServiceInput, {"websocketIpv4": "x"}, "did you mean `websocket_ipv4`?"),
    (ListFilter, {"values": "my-secret"}, "`ListFilter` is not valid: values: Input should be"),
    (TagInput, {}, "`TagInput` is not valid: name: Field required"),
]


@pytest.mark.parametrize(("kind", "values", "message"), INVALID)
def test_an_invalid_input_is_our_error_without_its_values(
    kind: type[InputModel], values: dict[str, Any], message: str
) -> None:
    for is_nested in (False, True):
        with pytest.raises(InvalidVariablesError) as caught:
            kind.model_validate(values) if is_nested else kind(**values)
        assert message in str(caught.value)
        assert "my-secret" not in str(caught.value)
        assert caught.value.__cause__ is None
        assert caught.value.__context__ is None


def test_inputs_take_the_names_of_python_and_of_the_api() -> None:
    assert ServiceInput(service_id="a") == ServiceInput.model_validate({"serviceId": "a"})
    assert ListFilter(values=["a"]).model_copy() == pickle.loads(pickle.dumps(ListFilter(values=["a"])))


@pytest.mark.parametrize("operation", [DEVICES, ME])
def test_an_operation_can_be_pickled_after_its_first_call(operation: Operation[Any]) -> None:
    assert operation.response_adapter is not None
    assert "sort" in operation.variable_names or operation is ME
    copy: Operation[Any] = pickle.loads(pickle.dumps(operation))
    assert copy == operation
    assert vars(copy).keys() == {"name", "kind", "document", "model", "path", "nullable"}
