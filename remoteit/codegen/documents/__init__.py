"""Read, check and merge GraphQL documents."""

from remoteit._lazy import require_extra

require_extra("remoteit.codegen", "codegen", "graphql")
