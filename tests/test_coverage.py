"""The operations cover the API: every root field for users, and nearly all fields that can be selected."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from graphql import GraphQLInterfaceType, GraphQLObjectType, OperationDefinitionNode

from remoteit.codegen.documents.load import read_operations, read_schema
from remoteit.codegen.schema.usage import find_uses

if TYPE_CHECKING:
    from graphql import DocumentNode, GraphQLSchema

    from remoteit.codegen.schema.usage import Use

ROOT = Path(__file__).parents[1]

# The vendor's own operators use these.
LEFT_OUT = {
    "Mutation.addAddonCustomer",
    "Mutation.addEnterpriseCustomer",
    "Mutation.addPartnerAdmin",
    "Mutation.addPartnerChild",
    "Mutation.addPartnerRegistrant",
    "Mutation.adminDeleteUser",
    "Mutation.blockAccount",
    "Mutation.blockService",
    "Mutation.confirmAdminPromotion",
    "Mutation.createAccount",
    "Mutation.createNotice",
    "Mutation.createPartner",
    "Mutation.debugService",
    "Mutation.deleteNotice",
    "Mutation.deletePartner",
    "Mutation.removeAddonCustomer",
    "Mutation.removeAdmin",
    "Mutation.removeEnterpriseCustomer",
    "Mutation.removePartnerAdmin",
    "Mutation.removePartnerChild",
    "Mutation.removePartnerRegistrant",
    "Mutation.requestAdminPromotion",
    "Mutation.updateEmail",
    "Mutation.updateNotice",
    "Mutation.updateProxyServerStatus",
    "Query.admin",
    "Query.adminCheckSecret",
    "Query.adminGetJobArguments",
    "Query.adminUserLogin",
    "Query.allNotices",
}
# Only the operators' root fields lead to these.
OPERATORS_TYPES = {
    "AddonCustomer",
    "AddonProduct",
    "AdminQuery",
    "EnterpriseCustomer",
    "PaginatedAddonCustomerResponse",
    "PaginatedEnterpriseCustomerResponse",
    "PaginatedUserResponse",
}
# These return data of the caller; the API has none for organizations.
CALLER_ONLY = {"AccessKeys", "ConnectedApps", "DeveloperKey", "Me"}
LEAST = 0.9


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    return read_schema(ROOT / "schema.graphql")


@pytest.fixture(scope="module")
def document() -> DocumentNode:
    return read_operations(ROOT / "queries")


@pytest.fixture(scope="module")
def uses(schema: GraphQLSchema, document: DocumentNode) -> dict[str, set[Use]]:
    return find_uses(schema, document)


def fields(schema: GraphQLSchema, *, deprecated: bool) -> dict[str, set[str]]:
    """Return each field that can be selected, with the coordinates that selections of it may have."""
    found: dict[str, set[str]] = {}
    for name, kind in schema.type_map.items():
        if name.startswith("__") or not isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            continue
        for key, field in kind.fields.items():
            if (field.deprecation_reason is not None) is deprecated:
                # A field selected on an interface is selected on each of its types.
                found[f"{name}.{key}"] = {f"{other}.{key}" for other in (name, *map(str, kind.interfaces))}
    return found


def test_every_root_field_is_reached_but_those_left_out(
    schema: GraphQLSchema, uses: dict[str, set[Use]]
) -> None:
    roots = {name for name in fields(schema, deprecated=False) if name.startswith(("Query.", "Mutation."))}
    assert roots - uses.keys() == LEFT_OUT


def test_nearly_all_fields_are_selected(schema: GraphQLSchema, uses: dict[str, set[Use]]) -> None:
    wanted = {
        name: names
        for name, names in fields(schema, deprecated=False).items()
        if name not in LEFT_OUT and name.partition(".")[0] not in OPERATORS_TYPES
    }
    missing = sorted(name for name, names in wanted.items() if not names & uses.keys())
    covered = 1 - len(missing) / len(wanted)
    assert covered >= LEAST, f"{covered:.1%} of {len(wanted)} fields are selected; not: {', '.join(missing)}"


def test_no_deprecated_field_is_selected(schema: GraphQLSchema, uses: dict[str, set[Use]]) -> None:
    assert fields(schema, deprecated=True).keys() & uses.keys() == set()


def test_operations_take_an_account_id_wherever_the_schema_does(
    schema: GraphQLSchema, uses: dict[str, set[Use]]
) -> None:
    stepping = {use.operation for use in uses["User.account(id:)"]}
    assert {use.operation for use in uses["Query.login"]} - stepping == CALLER_ONLY
    taking = {
        f"{kind.name}.{name}"
        for kind in schema.type_map.values()
        if isinstance(kind, GraphQLObjectType)
        for name, field in kind.fields.items()
        if "accountId" in field.args
    }
    assert taking
    for name in taking & uses.keys():
        assert {use.operation for use in uses[f"{name}(accountId:)"]} == {use.operation for use in uses[name]}


def test_every_operation_has_a_comment_that_becomes_its_docstring(document: DocumentNode) -> None:
    for node in document.definitions:
        if isinstance(node, OperationDefinitionNode) and node.loc and node.name:
            above = node.loc.source.body[: node.loc.start].rstrip("\n").rpartition("\n")[2]
            assert above.startswith("# "), node.name.value
