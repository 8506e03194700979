"""The path of schema.graphql: at the root of the project, or inside the installed package."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def schema_path() -> Path:
    """The path of the schema.graphql that this distribution was built with."""
    installed = _PACKAGE / "schema.graphql"
    return installed if installed.exists() else _PACKAGE.parent / "schema.graphql"
