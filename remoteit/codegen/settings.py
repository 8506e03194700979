"""What to generate from and where to: the `[tool.remoteit.codegen]` section of a project's pyproject.toml."""

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
    """Where the generator reads and writes.

    Attributes:
        schema: the SDL file. A project that has no schema.graphql and names no other is generated
            against the one that this distribution comes with.
        queries: the folder of `.graphql` files, or one such file.
        package: the folder of the package to write; its parent must exist.
        runtime: the package whose base client, base model and errors the generated code shares, or
            `copy` to give it its own. Shared, one `except` serves both, and a `remoteit.Client` can
            call the package's operations.
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
            own_schema: name the project's own schema file, whether or not it is there.

        Raises:
            CodegenError: no pyproject.toml, one that is no TOML, or a setting that is unknown or not text.
        """
        path = project / "pyproject.toml"
        try:
            document = tomllib.loads(path.read_text("utf-8"))
        except FileNotFoundError:
            raise CodegenError(
                f"{path}: no such file; run this in the folder of your pyproject.toml"
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
                    f"{path}: [{SECTION}] has no setting `{key}`; there are {', '.join(values)}"
                )
            if not isinstance(value, str) or not value:
                raise CodegenError(f"{path}: `{key}` in [{SECTION}] must be text in quotes")
            values[key] = value
        if not own_schema and "schema" not in section and not (project / values["schema"]).exists():
            values["schema"] = str(schema_path())
        runtime = values.pop("runtime")
        return cls(**{key: project / value for key, value in values.items()}, runtime=runtime)
