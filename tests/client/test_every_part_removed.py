"""If one field or argument of an operation is taken away, the rest of the call still works."""

from __future__ import annotations

import asyncio
import warnings
from typing import TYPE_CHECKING, Any, cast

import httpx
import pytest
from graphql import NonNullTypeNode, OperationDefinitionNode, parse
from pydantic import BaseModel

from generated_client import AsyncBaseClient, BaseClient, MissingFieldError, OperationOutdatedError
from generated_client._runtime.models import api_name
from remoteit import ApiWarning
from tests.client.lacking_api import OPERATIONS, ArgumentUse, FieldUse, LackingApi, uses
from tests.codegen.example_responses import Examples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generated_client import Operation

pytestmark = pytest.mark.slow

URL = "https://api.example"
CHOICES = 12
"""More than the types of any interface."""


@pytest.fixture(scope="module")
def api() -> LackingApi:
    return LackingApi()


def call(api: LackingApi, operation: Operation[Any], variables: dict[str, object], *, is_async: bool) -> Any:
    """Call an operation with a new client, which knows nothing of what the API lacks."""
    transport = httpx.MockTransport(api.handle)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ApiWarning)
        if not is_async:
            with httpx.Client(transport=transport) as http:
                return BaseClient(URL, http).execute(operation, variables)

        async def run() -> Any:
            async with httpx.AsyncClient(transport=transport) as http:
                return await AsyncBaseClient(URL, http).execute(operation, variables)

        return asyncio.run(run())


def required(operation: Operation[Any]) -> dict[str, object]:
    """Values for the variables that must have one; the API here ignores them."""
    definitions = parse(operation.document).definitions
    node = next(node for node in definitions if isinstance(node, OperationDefinitionNode))
    return {
        variable.variable.name.value: "x"
        for variable in node.variable_definitions
        if isinstance(variable.type, NonNullTypeNode) and variable.default_value is None
    }


def missing_fields(whole: Any, rest: Any) -> Iterator[tuple[BaseModel, str, Any]]:
    """Compare two results; yield each field that the second lacks, and fail if anything else differs."""
    if isinstance(whole, BaseModel):
        assert type(rest) is type(whole)
        for name in type(whole).model_fields:
            if name in rest.model_fields_set:
                yield from missing_fields(getattr(whole, name), getattr(rest, name))
            else:
                yield rest, name, getattr(whole, name)
    elif isinstance(whole, list):
        for item, rest_of_item in zip(cast("list[object]", whole), rest, strict=True):
            yield from missing_fields(item, rest_of_item)
    else:
        assert whole == rest


def consists_of(value: Any, field: str) -> bool:
    """Return whether nothing is left of a value if all fields of this name are gone."""
    if isinstance(value, list):
        items = cast("list[object]", value)
        return bool(items) and consists_of(items[0], field)
    if not isinstance(value, BaseModel):
        return False
    return all(
        api_name(name, info) == field or consists_of(getattr(value, name), field)
        for name, info in type(value).model_fields.items()
        if name != "typename__"
    )


def check_missing(model: BaseModel, name: str) -> None:
    """A nullable field is None, another one raises, and neither is shown."""
    info = type(model).model_fields[name]
    if type(None) in getattr(info.annotation, "__args__", ()):
        assert getattr(model, name) is None
    else:
        with pytest.raises(MissingFieldError, match=rf"`{type(model).__name__}\.{name}` is missing"):
            getattr(model, name)
    assert name not in model.model_dump()
    assert name not in dict(model.__repr_args__())


@pytest.mark.parametrize("name", OPERATIONS)
def test_without_one_field_the_rest_of_the_response_is_equal(api: LackingApi, name: str) -> None:
    operation, variables = OPERATIONS[name], required(OPERATIONS[name])
    wholes = list(whole_results(api, operation, variables))
    fields, _ = uses(api.schema, operation)
    for index, use in enumerate(fields):
        found = any(
            check_rest(api, operation, variables, use, wholes[choice], choice, is_async=index % 8 == 0)
            for choice in range(len(wholes))
        )
        assert found or not isinstance(wholes[0], BaseModel), use


def whole_results(api: LackingApi, operation: Operation[Any], variables: dict[str, object]) -> Iterator[Any]:
    """Yield the result for each choice of types, if the operation returns objects of an interface."""
    is_abstract = bool(Examples(api.schema, operation.document).make().abstract)
    for choice in range(CHOICES if is_abstract else 1):
        api.choice = choice
        yield call(api, operation, variables, is_async=False)


def check_rest(
    api: LackingApi,
    operation: Operation[Any],
    variables: dict[str, object],
    use: FieldUse,
    whole: Any,
    choice: int,
    *,
    is_async: bool,
) -> bool:
    """Call an operation without a field; return whether the field was missing, or the call failed for it."""
    api.choice, executed = choice, api.executed
    error: OperationOutdatedError | None = None
    rest: Any = None
    with api.without_field(use):
        try:
            rest = call(api, operation, variables, is_async=is_async)
        except OperationOutdatedError as caught:
            error = caught
    if error:
        assert str(use) in error.missing
        assert api.executed == executed
        assert is_needed(use, operation, whole)
        return True
    assert api.executed == executed + 1
    lacking = list(missing_fields(whole, rest))
    for model, field, value in lacking:
        key = api_name(field, type(model).model_fields[field])
        assert key == use.key or consists_of(value, use.key)
        check_missing(model, field)
    return bool(lacking)


def is_needed(use: FieldUse, operation: Operation[Any], value: Any) -> bool:
    """Return whether the value of the operation, or the way to it, consists of the field."""
    words = operation.document.split("fragment ")[0].replace("(", " ").split()
    return use.field in words[: words.index("}")] or consists_of(value, use.key)


@pytest.mark.parametrize("name", [name for name in OPERATIONS if "$" in OPERATIONS[name].document])
def test_without_one_argument_only_calls_that_pass_it_fail(api: LackingApi, name: str) -> None:
    operation, variables = OPERATIONS[name], required(OPERATIONS[name])
    api.choice = 0
    whole = call(api, operation, variables, is_async=False)
    _, arguments = uses(api.schema, operation)
    for index, use in enumerate(arguments):
        is_async = index % 4 == 0
        with api.without_argument(use):
            if use.variable is None or use.variable in variables:
                check_rejected(api, operation, variables, use, is_async=is_async)
                continue
            assert call(api, operation, variables, is_async=is_async) == whole
            check_rejected(api, operation, {**variables, use.variable: None}, use, is_async=is_async)


def check_rejected(
    api: LackingApi,
    operation: Operation[Any],
    variables: dict[str, object],
    use: ArgumentUse,
    *,
    is_async: bool,
) -> None:
    executed = api.executed
    with pytest.raises(OperationOutdatedError) as caught:
        call(api, operation, variables, is_async=is_async)
    assert str(use) in str(caught.value)
    assert api.executed == executed
