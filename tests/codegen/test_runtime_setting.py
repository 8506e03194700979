"""`runtime` names a generated package that exists, or `copy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remoteit.codegen.errors import CodegenError
from remoteit.codegen.generate import generate
from remoteit.codegen.settings import Settings

if TYPE_CHECKING:
    from tests.codegen.project import Project


def settings(project: Project, runtime: str, package: str = "made") -> Settings:
    return Settings(
        project.root / "schema.graphql", project.root / "queries", project.root / package, runtime
    )


@pytest.mark.parametrize(
    "runtime", ["typo", "typo.inner", "json", "httpx", "remoteit", "no package", "class", "", "a..b"]
)
def test_a_runtime_that_is_not_a_generated_package_is_rejected(project: Project, runtime: str) -> None:
    with pytest.raises(CodegenError, match="`runtime` must be `copy` or the name of a generated package"):
        generate(settings(project, runtime))
    assert not project.package.exists()


def test_an_installed_package_shares_its_runtime(project: Project) -> None:
    generate(settings(project, "generated_client"))
    assert not (project.package / "_runtime").exists()


def test_a_package_in_the_same_folder_shares_its_runtime(project: Project) -> None:
    project.generate()
    generate(settings(project, "made", "other"))
    assert not (project.root / "other" / "_runtime").exists()


@pytest.mark.parametrize("package", ["class", "None", "1a", "a-b"])
def test_a_package_needs_a_name_that_python_can_import(project: Project, package: str) -> None:
    with pytest.raises(CodegenError, match="a package needs a name that Python can import"):
        generate(settings(project, "copy", package))
