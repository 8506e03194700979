"""Additions to the API do not break an existing client; a strict client reports them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx
import pytest
from graphql import GraphQLSchema, build_schema

import generated_client
from generated_client import BaseClient, Operation, ResponseValidationError
from remoteit._schema import schema_path
from tests.codegen.example_responses import Examples

if TYPE_CHECKING:
    from pydantic import BaseModel

    from tests.codegen.example_responses import Path

OPERATIONS: dict[str, Operation[Any]] = {
    operation.name: operation
    for name in generated_client.__all__
    if isinstance(operation := getattr(generated_client, name), Operation)
}
INVENTED = "INVENTED_BY_A_LATER_API"


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    return build_schema(schema_path().read_text("utf-8"))


def decode(operation: Operation[Any], data: dict[str, Any], *, strict: bool = False) -> BaseModel:
    """Decode the whole response as the operation's model."""

    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"data": data})

    whole: Operation[BaseModel] = Operation(
        operation.name, operation.kind, operation.document, operation.model
    )
    with httpx.Client(transport=httpx.MockTransport(handle)) as http:
        return BaseClient("https://api.example", http, strict=strict).execute(whole)


def at(value: Any, path: Path) -> Any:
    for step in path:
        if isinstance(step, int):
            value = value[step]
            continue
        model = cast("type[BaseModel]", type(value))
        fields = model.model_fields.items()
        value = getattr(value, next(name for name, field in fields if step in (field.alias, name)))
    return value


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_response_of_the_present_schema_passes_strictly(schema: GraphQLSchema, name: str) -> None:
    examples = Examples(schema, OPERATIONS[name].document)
    for choice in range(12 if examples.make().abstract else 1):
        decode(OPERATIONS[name], examples.make(choice).data, strict=True)


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_unknown_enum_value_is_kept_everywhere(schema: GraphQLSchema, name: str) -> None:
    operation, examples = OPERATIONS[name], Examples(schema, OPERATIONS[name].document)
    for choice in range(12 if examples.make().abstract else 1):
        example = examples.make(choice)
        for path in example.enums:
            data = example.with_value(path, INVENTED)
            assert at(decode(operation, data), path) == INVENTED
            with pytest.raises(ResponseValidationError, match=INVENTED) as caught:
                decode(operation, data, strict=True)
            assert len(caught.value.errors) == 1


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_unknown_type_falls_back_to_the_interface_s_fields(schema: GraphQLSchema, name: str) -> None:
    operation, example = OPERATIONS[name], Examples(schema, OPERATIONS[name].document).make()
    for path, shared in example.abstract:
        known = example.at(path)
        invented = {key: value for key, value in known.items() if key in shared} | {"__typename": INVENTED}
        data = example.with_value(path, invented)
        value = at(decode(operation, data), path)
        assert value.typename__ == INVENTED
        assert value.model_dump(by_alias=True, mode="json").keys() == invented.keys()
        with pytest.raises(ResponseValidationError, match=INVENTED):
            decode(operation, data, strict=True)


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_field_that_was_not_selected_is_ignored(schema: GraphQLSchema, name: str) -> None:
    operation, example = OPERATIONS[name], Examples(schema, OPERATIONS[name].document).make()
    decode(operation, {**example.data, INVENTED: 1})
    with pytest.raises(ResponseValidationError, match=f"{INVENTED}: no such field was selected"):
        decode(operation, {**example.data, INVENTED: 1}, strict=True)
