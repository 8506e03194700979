"""The paths of the GraphQL endpoint."""

from __future__ import annotations

GRAPHQL_PATHS = ("/graphql/v1", "/graphql/beta")
