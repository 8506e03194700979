"""The settings of the generator: the `[tool.remoteit.codegen]` section of a project's pyproject.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from remoteit._schema import schema_path

from .errors import CodegenError

if TYPE_CHECKING:
    from pathlib import Path

SECTION = "tool.remoteit.codegen"


@dataclass(frozen=True)
class Settings:
    """The files that the generator reads and writes.

    Attributes:
        schema: the SDL file. A project without a schema.graphql that sets no other file uses the one that
            is part of this distribution.
        queries: the folder of `.graphql` files, or a single file.
        package: the folder of the package to write; its parent must exist.
        runtime: the package whose base client, base model and errors the generated code shares, or
            `copy` to give it its own. With a shared runtime, one `except` clause catches the errors of
            both, and a `remoteit.Client` can call the package's operations.
    """

    schema: Path
    queries: Path
    package: Path
    runtime: str = "generated_client"

    @classmethod
    def load(cls, project: Path, *, own_schema: bool = False) -> Settings:
        """Read the settings of a project.

        Args:
            project: the folder that holds pyproject.toml.
            own_schema: return the project's own schema file, even if it does not exist.

        Raises:
            CodegenError: pyproject.toml is missing or not valid TOML, or a setting is unknown or not a
                string.
        """
        path = project / "pyproject.toml"
        try:
            document = tomllib.loads(path.read_text("utf-8"))
        except FileNotFoundError:
            raise CodegenError(
                f"{path}: not found; run this in the folder of your pyproject.toml, or pass --project"
            ) from None
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise CodegenError(f"{path}: {error}") from None
        section: Any = document
        for key in SECTION.split("."):
            section = cast("dict[str, Any]", section).get(key, {})
            if not isinstance(section, dict):
                raise CodegenError(f"{path}: `{key}` of [{SECTION}] must be a table")
        values = {"schema": "schema.graphql", "queries": "queries", "package": "generated_client"}
        values["runtime"] = cls.runtime
        for key, value in cast("dict[str, object]", section).items():
            if key not in values:
                raise CodegenError(
                    f"{path}: [{SECTION}] has no setting `{key}`; valid settings are {', '.join(values)}"
                )
            if not isinstance(value, str) or not value:
                raise CodegenError(f"{path}: `{key}` in [{SECTION}] must be a non-empty string")
            values[key] = value
        if not own_schema and "schema" not in section and not (project / values["schema"]).exists():
            values["schema"] = str(schema_path())
        runtime = values.pop("runtime")
        return cls(**{key: project / value for key, value in values.items()}, runtime=runtime)
