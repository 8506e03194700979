"""`--remoteit-check` fails a run whose cassettes are stale or unused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remoteit._schema import schema_path

if TYPE_CHECKING:
    from tests.testing.project import Project

pytestmark = pytest.mark.slow  # each test starts pytest, some with workers

pytest_plugins = ["pytester"]

TWO_CALLS = """
@pytest.mark.vcr
def test_it(remoteit_client):
    remoteit_client.devices(size=1)
    remoteit_client.me()
"""
ONE_CALL = TWO_CALLS.replace("    remoteit_client.me()\n", "")
TWO_TESTS = TWO_CALLS + TWO_CALLS.replace("test_it", "test_other")


def test_completely_played_cassettes_pass(project: Project) -> None:
    project.write(TWO_TESTS)
    project.record(passed=2)
    result = project.replay("--remoteit-check")
    result.assert_outcomes(passed=2)
    assert result.ret == pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["2 cassettes checked, 0 findings"])


def test_an_unused_entry_is_named_and_fails_the_run(project: Project) -> None:
    project.write(TWO_CALLS)
    project.record()
    project.write(ONE_CALL)
    assert project.replay().ret == pytest.ExitCode.OK
    result = project.replay("--remoteit-check")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(
        ["cassettes/test_mine/test_it.yaml#2: unused by test_mine.py::test_it; record again with pytest *"]
    )


def test_an_unused_cassette_is_named_if_all_tests_have_run(project: Project) -> None:
    project.write(TWO_TESTS)
    project.record(passed=2)
    project.write(TWO_CALLS)
    result = project.replay("--remoteit-check")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["*cassettes/test_mine/test_other.yaml: unused cassette*"])


@pytest.mark.parametrize("part", [["-k", "test_it"], ["test_mine.py::test_it"]])
def test_a_partial_run_reports_no_unused_cassette(project: Project, part: list[str]) -> None:
    project.write(TWO_TESTS)
    project.record(passed=2)
    assert project.replay("--remoteit-check", *part).ret == pytest.ExitCode.OK


def test_a_skipped_test_may_have_a_cassette(project: Project) -> None:
    project.write(TWO_TESTS)
    project.record(passed=2)
    project.write(TWO_TESTS.replace("def test_other", "@pytest.mark.skip\ndef test_other"))
    assert project.replay("--remoteit-check").ret == pytest.ExitCode.OK


def test_the_cassettes_of_a_deleted_module_are_unused(project: Project) -> None:
    project.write(TWO_CALLS, name="test_gone")
    project.write(TWO_CALLS)
    project.record(passed=2)
    (project.root / "test_gone.py").unlink()
    result = project.replay("--remoteit-check")
    result.stdout.fnmatch_lines(["*cassettes/test_gone/test_it.yaml: unused cassette*"])
    assert project.replay("--remoteit-check", "test_mine.py").ret == pytest.ExitCode.TESTS_FAILED


def test_a_field_removed_from_the_schema_makes_a_cassette_stale(project: Project) -> None:
    project.write(TWO_CALLS)
    project.record()
    schema = schema_path().read_text("utf-8")
    field = "  hardwareId: String\n"
    assert field in schema
    (project.root / "schema.graphql").write_text(schema.replace(field, "  otherId: String\n"), "utf-8")
    result = project.replay("--remoteit-check")
    result.assert_outcomes(passed=1)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["cassettes/test_mine/test_it.yaml#1: operation Devices *hardwareId*"])


def test_the_operations_come_from_the_package_in_the_settings(project: Project) -> None:
    project.write(TWO_CALLS)
    project.record()
    assert project.replay("--remoteit-check", "-o", "remoteit_package=generated_client").ret == 0
    result = project.replay("--remoteit-check", "-o", "remoteit_package=no_such_client")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["the package no_such_client cannot be imported*"])


WORKERS = ["-p", "xdist", "-n", "2"]


def test_workers_of_xdist_are_checked(project: Project) -> None:
    project.write(TWO_TESTS)
    project.record(passed=2)
    result = project.replay("--remoteit-check", *WORKERS)
    result.assert_outcomes(passed=2)
    assert result.ret == pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["2 cassettes checked, 0 findings"])
    project.write(TWO_TESTS.replace("    remoteit_client.me()\n", "", 1))
    result = project.replay("--remoteit-check", *WORKERS)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(
        ["cassettes/test_mine/test_it.yaml#2: unused by *", "2 cassettes checked, 1 finding"]
    )


def test_workers_of_xdist_find_unused_and_stale_cassettes(project: Project) -> None:
    project.write(TWO_TESTS)
    project.record(passed=2)
    project.write(TWO_CALLS)
    cassette = project.cassette()
    cassette.write_text(cassette.read_text("utf-8").replace("Devices", "Gone"), "utf-8")
    result = project.replay("--remoteit-check", *WORKERS)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(
        [
            "cassettes/test_mine/test_it.yaml#1: operation Gone is not in the checked packages; *",
            "cassettes/test_mine/test_other.yaml: unused cassette*",
        ]
    )


def test_a_worker_that_ends_without_a_report_is_a_finding(project: Project) -> None:
    project.write(TWO_CALLS)
    project.record()
    project.write(TWO_CALLS + "\ndef test_crash():\n    import os\n    os._exit(3)\n")
    result = project.replay("--remoteit-check", *WORKERS, "--max-worker-restart=0")
    assert result.ret != pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["*did not report which cassettes were played; run without -n"])
