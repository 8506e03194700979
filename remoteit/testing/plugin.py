"""The pytest plugin: clients for tests, whose marked tests are recorded on request and replayed otherwise.

Everything that costs time is imported by the tests that need it: a project that uses none of this pays for
one small module.
"""

from __future__ import annotations

import logging
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from remoteit import AsyncClient, Client
    from remoteit.sandbox import Sandbox
    from remoteit.testing.recording.clients import Place
    from remoteit.testing.recording.errors import Cassette
    from remoteit.testing.recording.session import Tape
    from remoteit.testing.secrets.redact import MessageRedactor

FIXTURES = frozenset({"remoteit_async_client", "remoteit_client", "remoteit_sandbox"})

_TAPE = pytest.StashKey["Tape"]()
"""Of a marked test that takes one of our fixtures."""

_RUNNING = pytest.StashKey["Tape | None"]()
"""Of the session: the tape of the test that runs."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options and the setting."""
    group = parser.getgroup("remoteit", "tests against the remote.it API")
    group.addoption(
        "--remoteit-live",
        action="store_true",
        help="Record from, or run against, the live API with your own key instead of a sandbox.",
    )
    group.addoption(
        "--remoteit-profile",
        metavar="NAME",
        help="The profile of the credentials file for --remoteit-live; by default as the client chooses.",
    )
    group.addoption(
        "--remoteit-check",
        action="store_true",
        help="Fail where cassettes are stale, or where cassettes or recordings in them are unused.",
    )
    parser.addini(
        "remoteit_package",
        "The generated package whose operations --remoteit-check compares the recordings with.",
        default="generated_client",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Check the options, and watch the cassettes where that is asked for.

    Raises:
        pytest.UsageError: a profile for no live API.
    """
    config.addinivalue_line(
        "markers", "remoteit_keep(*coordinates): keep these free-form values in the recordings of the test"
    )
    if config.getoption("remoteit_profile") is not None and not config.getoption("remoteit_live"):
        raise pytest.UsageError("--remoteit-profile is for the live API: give --remoteit-live with it")
    if config.getoption("remoteit_check"):
        module = import_module("remoteit.testing.staleness.pytest_check")
        check = module.CassetteCheck(_TAPE, config.getini("remoteit_package"))
        config.pluginmanager.register(check, "remoteit-check")


@pytest.hookimpl(trylast=True)  # after those that add marks
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Give the marked tests that take our fixtures our settings of vcrpy, and block their network."""
    if not _can_record(config):
        return
    for item in items:
        taken: tuple[str, ...] | list[str] = getattr(item, "fixturenames", ())
        if FIXTURES.isdisjoint(taken) or item.get_closest_marker("vcr") is None:
            continue
        tapes, cleaning = (
            import_module(f"remoteit.testing.recording.{name}") for name in ("session", "hooks")
        )
        source = "live" if config.getoption("remoteit_live") else "sandbox"
        tape = item.stash[_TAPE] = tapes.Tape(item.nodeid, source, redactor=_redactor(item))
        # A mark comes before the project's own `vcr_config`, and the first of several marks wins: what keeps
        # secrets off the disk, and one call apart from another, is not up to settings made for other tests.
        item.add_marker(pytest.mark.vcr(**cleaning.vcr_settings(tape.redactor)), append=False)
        if item.get_closest_marker("block_network") is None:
            item.add_marker("block_network")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Remember which test runs: vcrpy is set up without being told."""
    item.config.stash[_RUNNING] = item.stash.get(_TAPE, None)


@pytest.hookimpl(optionalhook=True)
def pytest_recording_configure(config: pytest.Config, vcr: Any) -> None:
    """Set up vcrpy for a test of ours; those of other services keep their own setup."""
    tape = config.stash.get(_RUNNING, None)
    if tape is None:
        return
    matching, persister = (
        import_module(f"remoteit.testing.recording.{name}") for name in ("matching", "persister")
    )
    vcr.register_matcher(matching.MATCHER, matching.same_request)
    extra_paths: list[str] = getattr(vcr.persister, "extra_paths", [])
    vcr.register_persister(persister.CassettePersister(tape, extra_paths))


@pytest.fixture
def remoteit_sandbox_options() -> Mapping[str, Any]:
    """Options of `remoteit.sandbox.running` for the sandbox of a test, to be overridden: `{"devices": 3}`."""
    return {}


@pytest.fixture
def remoteit_sandbox(
    request: pytest.FixtureRequest, remoteit_sandbox_options: Mapping[str, Any]
) -> Iterator[Sandbox | None]:
    """The test's own fresh sandbox, to prepare its state; None where a cassette or the live API answers."""
    if _replays(request) or request.config.getoption("remoteit_live"):
        yield None
        return
    try:
        server = import_module("remoteit.sandbox.http.server")
    except ImportError as error:
        pytest.fail(
            f"the sandbox needs {error.name}: pip install 'remoteit-client[sandbox]'; replaying needs none",
            pytrace=False,
        )
    with server.run_sandbox(**{"seed": 1, **remoteit_sandbox_options}) as sandbox:
        yield sandbox


@pytest.fixture
def remoteit_client(request: pytest.FixtureRequest, remoteit_sandbox: Sandbox | None) -> Iterator[Client]:
    """A client that replays a marked test's cassette or records it, and calls the sandbox without a mark."""
    place = _place(request, remoteit_sandbox)
    with import_module("remoteit.testing.recording.clients").sync_client(place) as client:
        yield client


@pytest.fixture
def remoteit_async_client(request: pytest.FixtureRequest, remoteit_sandbox: Sandbox | None) -> AsyncClient:
    """As `remoteit_client`, for asyncio and trio; it keeps no connection and need not be closed."""
    client: AsyncClient = import_module("remoteit.testing.recording.clients").async_client(
        _place(request, remoteit_sandbox)
    )
    return client


def _redactor(item: pytest.Item) -> MessageRedactor:
    """Make the redactor of a test, which keeps what its marks name.

    Raises:
        pytest.UsageError: A mark names a coordinate that always holds a secret.
    """
    kept = [coordinate for mark in item.iter_markers("remoteit_keep") for coordinate in mark.args]
    try:
        redactor: MessageRedactor = import_module("remoteit.testing.secrets.redact").MessageRedactor(kept)
    except ValueError as error:
        raise pytest.UsageError(f"{item.nodeid}: remoteit_keep: {error}") from None
    return redactor


def _can_record(config: pytest.Config) -> bool:
    """Whether pytest-recording is there and switched on."""
    return config.getoption("disable_recording", True) is False


def _cassette(request: pytest.FixtureRequest) -> Cassette | None:
    """The cassette that pytest-recording has opened for the test."""
    if request.node.get_closest_marker("vcr") is None:
        return None
    if not hasattr(request.config.option, "record_mode"):
        pytest.fail(
            "a test marked vcr needs pytest-recording: pip install 'remoteit-client[testing]'", pytrace=False
        )
    cassette: Cassette | None = request.getfixturevalue("vcr")
    if cassette is not None and _TAPE not in request.node.stash:
        pytest.fail(
            "a test marked vcr names remoteit_client among its arguments (or those of its fixtures), so that"
            " its cassette is ours from the start; request.getfixturevalue comes too late",
            pytrace=False,
        )
    return cassette


def _replays(request: pytest.FixtureRequest) -> bool:
    cassette = _cassette(request)
    return cassette is not None and cassette.write_protected


def _place(request: pytest.FixtureRequest, sandbox: Sandbox | None) -> Place:
    clients = import_module("remoteit.testing.recording.clients")
    cassette = _cassette(request)
    tape: Tape | None = None if cassette is None else request.node.stash[_TAPE]
    place: Place
    if tape is not None:
        patch: pytest.MonkeyPatch = request.getfixturevalue("monkeypatch")
        # How far ahead threads have fetched when a loop ends is a matter of luck, which no recording holds.
        patch.setattr("remoteit.pagination.lists.PAGES_IN_FLIGHT", 1)
        # It tells of each answer before it is redacted.
        patch.setattr(logging.getLogger("vcr.cassette"), "disabled", True)
    if tape is not None and _replays(request):
        place = clients.replay(tape)
        return place
    if tape is not None and tape.origin not in (None, tape.source):
        pytest.fail(
            f"{tape.name} was recorded from: {tape.origin}; nothing from: {tape.source} is added to it."
            f" Record all of it again: {tape.command}",
            pytrace=False,
        )
    if sandbox is None:
        place = clients.live(request.config.getoption("remoteit_profile"), tape)
    else:
        place = clients.in_sandbox(sandbox, tape)
    return place
