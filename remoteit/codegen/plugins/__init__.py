"""Plugins of ariadne-codegen; each changes one part of the generated package."""

from remoteit._lazy import require_extra

require_extra("remoteit.codegen", "codegen", "graphql", "ariadne_codegen")
