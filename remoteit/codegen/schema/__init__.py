"""Pull, write and compare GraphQL schemas."""

from remoteit._lazy import require_extra

require_extra("remoteit.codegen", "codegen", "graphql", "ariadne_codegen")
