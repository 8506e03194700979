"""The pytest plugin: clients for tests, whose marked tests are recorded on request and replayed otherwise.

Slow imports happen in the tests that need them, so that a project that does not use the plugin only pays for
this module.
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

    from .recording.clients import Target
    from .recording.errors import Cassette
    from .recording.session import RecordingSession
    from .secrets.redact import MessageRedactor

FIXTURES = frozenset({"remoteit_async_client", "remoteit_client", "remoteit_sandbox"})

_SESSION = pytest.StashKey["RecordingSession"]()
"""In the stash of a marked test that uses one of the fixtures."""

_RUNNING = pytest.StashKey["RecordingSession | None"]()
"""In the stash of the configuration: the recording session of the running test."""


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
        help="Profile of the credentials file for --remoteit-live (default: the one that Client() uses).",
    )
    group.addoption(
        "--remoteit-check",
        action="store_true",
        help="Fail if cassettes are stale, or if cassettes or recordings in them are unused.",
    )
    parser.addini(
        "remoteit_package",
        "The generated package whose operations --remoteit-check compares the recordings with.",
        default="generated_client",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Check the options, and register the check of cassettes if it is requested.

    Raises:
        pytest.UsageError: `--remoteit-profile` without `--remoteit-live`.
    """
    config.addinivalue_line(
        "markers", "remoteit_keep(*coordinates): keep these free-form values in the recordings of the test"
    )
    if config.getoption("remoteit_profile") is not None and not config.getoption("remoteit_live"):
        raise pytest.UsageError("--remoteit-profile needs --remoteit-live")
    if config.getoption("remoteit_check"):
        module = import_module("remoteit.testing.staleness.pytest_check")
        check = module.CassetteCheck(_SESSION, config.getini("remoteit_package"))
        config.pluginmanager.register(check, "remoteit-check")


@pytest.hookimpl(trylast=True)  # after plugins that add marks
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Give marked tests that use the fixtures the plugin's settings of vcrpy, and block their network."""
    if not _can_record(config):
        return
    for item in items:
        used: tuple[str, ...] | list[str] = getattr(item, "fixturenames", ())
        if FIXTURES.isdisjoint(used) or item.get_closest_marker("vcr") is None:
            continue
        recording = _import("session")
        source = "live" if config.getoption("remoteit_live") else "sandbox"
        redactor = _redactor(item)
        item.stash[_SESSION] = recording.RecordingSession(item.nodeid, source, redactor=redactor)
        # A mark has priority over the project's `vcr_config`, and the first of several marks wins: settings
        # for other tests must not weaken the redaction or the matching.
        item.add_marker(pytest.mark.vcr(**recording.vcr_settings(redactor)), append=False)
        if item.get_closest_marker("block_network") is None:
            item.add_marker("block_network")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Store the running test: the hook that sets up vcrpy does not receive it."""
    item.config.stash[_RUNNING] = item.stash.get(_SESSION, None)


@pytest.hookimpl(optionalhook=True)
def pytest_recording_configure(config: pytest.Config, vcr: Any) -> None:
    """Set up vcrpy for a test that uses the fixtures; others keep their own setup."""
    session = config.stash.get(_RUNNING, None)
    if session is not None:
        _import("session").configure_vcr(vcr, session)


@pytest.fixture
def remoteit_sandbox_options() -> Mapping[str, Any]:
    """Arguments of `remoteit.sandbox.run_sandbox` for the test's sandbox. Override it: `{"devices": 3}`."""
    return {}


@pytest.fixture
def remoteit_sandbox(
    request: pytest.FixtureRequest, remoteit_sandbox_options: Mapping[str, Any]
) -> Iterator[Sandbox | None]:
    """The test's own new sandbox, to prepare its state; None in a replay and with the live API."""
    if _replays(request) or request.config.getoption("remoteit_live"):
        yield None
        return
    try:
        server = import_module("remoteit.sandbox.http.server")
    except ImportError as error:
        pytest.fail(
            f"the sandbox needs {error.name}: pip install 'remoteit-client[sandbox]'; replays do not need it",
            pytrace=False,
        )
    with server.run_sandbox(**{"seed": 1, **remoteit_sandbox_options}) as sandbox:
        yield sandbox


@pytest.fixture
def remoteit_client(request: pytest.FixtureRequest, remoteit_sandbox: Sandbox | None) -> Iterator[Client]:
    """A client that replays or records the cassette of a marked test, and calls the sandbox otherwise."""
    target = _target(request, remoteit_sandbox)
    with _import("clients").sync_client(target) as client:
        yield client


@pytest.fixture
def remoteit_async_client(request: pytest.FixtureRequest, remoteit_sandbox: Sandbox | None) -> AsyncClient:
    """As `remoteit_client`, for asyncio and trio; it keeps no connection and need not be closed."""
    client: AsyncClient = _import("clients").async_client(_target(request, remoteit_sandbox))
    return client


def _redactor(item: pytest.Item) -> MessageRedactor:
    """Create the redactor of a test, which keeps the values that its marks name.

    Raises:
        pytest.UsageError: a mark names a coordinate that always contains a secret.
    """
    kept = [coordinate for mark in item.iter_markers("remoteit_keep") for coordinate in mark.args]
    try:
        redactor: MessageRedactor = import_module("remoteit.testing.secrets.redact").MessageRedactor(kept)
    except ValueError as error:
        raise pytest.UsageError(f"{item.nodeid}: remoteit_keep: {error}") from None
    return redactor


def _import(name: str) -> Any:
    return import_module(f"remoteit.testing.recording.{name}")


def _can_record(config: pytest.Config) -> bool:
    """Return whether pytest-recording is installed and enabled."""
    return config.getoption("disable_recording", True) is False


def _cassette(request: pytest.FixtureRequest) -> Cassette | None:
    """Return the cassette that pytest-recording has opened for the test."""
    if request.node.get_closest_marker("vcr") is None:
        return None
    if not hasattr(request.config.option, "record_mode"):
        pytest.fail(
            "a test marked vcr needs pytest-recording: pip install 'remoteit-client[testing]'", pytrace=False
        )
    cassette: Cassette | None = request.getfixturevalue("vcr")
    if cassette is not None and _SESSION not in request.node.stash:
        pytest.fail(
            "a test marked vcr must name remoteit_client among its arguments (or those of its fixtures);"
            " request.getfixturevalue is too late, because the cassette is already open",
            pytrace=False,
        )
    return cassette


def _replays(request: pytest.FixtureRequest) -> bool:
    cassette = _cassette(request)
    return cassette is not None and cassette.write_protected


def _target(request: pytest.FixtureRequest, sandbox: Sandbox | None) -> Target:
    clients = _import("clients")
    cassette = _cassette(request)
    session: RecordingSession | None = None if cassette is None else request.node.stash[_SESSION]
    target: Target
    if session is not None:
        patch: pytest.MonkeyPatch = request.getfixturevalue("monkeypatch")
        # It logs each response before it is redacted.
        patch.setattr(logging.getLogger("vcr.cassette"), "disabled", True)
    if session is not None and _replays(request):
        target = clients.replay_target(session)
        return target
    if session is not None and session.origin not in (None, session.source):
        pytest.fail(
            f"{session.name} was recorded from: {session.origin}; nothing from: {session.source} is added."
            f" Record all of it again: {session.command}",
            pytrace=False,
        )
    if sandbox is None:
        target = clients.live_target(request.config.getoption("remoteit_profile"), session)
    else:
        target = clients.sandbox_target(sandbox, session)
    return target
