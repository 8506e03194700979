"""The pytest plugin: clients for tests, whose marked tests are recorded on request and replayed otherwise.

Slow imports happen in the tests that need them, so that a project that does not use the plugin only pays for
this module.
"""

from __future__ import annotations

import logging
from contextlib import ExitStack
from hashlib import sha256
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

    from remoteit import AsyncClient, Client
    from remoteit.sandbox import Sandbox

    from .recording.clients import Target
    from .recording.errors import Cassette
    from .recording.session import RecordingSession
    from .secrets.redact import MessageRedactor

FIXTURES = frozenset({"remoteit_async_client", "remoteit_client", "remoteit_sandbox"})

_SESSION = pytest.StashKey["RecordingSession"]()
"""In the stash of a marked test that uses one of the fixtures."""

_UNSAFE_CHARACTERS = frozenset("<>?%*:|\"'/\\")
"""Characters of a test's name that pytest-recording replaces by `-` in the name of its cassette."""

_LIBRARIES = frozenset({"anyio", "generated_client", "httpcore", "httpx", "remoteit", "vcr"})
"""Packages whose frames say nothing about a request that is not recorded."""

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
        session = recording.RecordingSession(
            item.nodeid, source, rewrites=_record_mode(item) == "rewrite", redactor=_redactor(item)
        )
        item.stash[_SESSION] = session
        # A mark has priority over the project's `vcr_config`, and the first of several marks wins: settings
        # for other tests must not weaken the redaction or the matching.
        item.add_marker(pytest.mark.vcr(**recording.vcr_settings(session)), append=False)
        if name := _distinct_cassette_name(item):
            item.add_marker(pytest.mark.default_cassette(name))
        if item.get_closest_marker("block_network") is None:
            item.add_marker("block_network")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Store the running test: the hook that sets up vcrpy does not receive it."""
    item.config.stash[_RUNNING] = item.stash.get(_SESSION, None)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note whether the test passed, and shorten the traceback of a request that is not recorded."""
    session = item.stash.get(_SESSION, None)
    if call.excinfo is not None and session is not None:
        full_trace = bool(item.config.getoption("fulltrace"))
        call.excinfo = _explain_unrecorded(call.excinfo, session, full_trace=full_trace)
    report = yield
    if session is not None and call.when == "call":
        session.has_passed = report.passed or hasattr(report, "wasxfail")
        if session.rewrites and not session.has_passed:
            text = f"{session.name} was not recorded again, because the test did not pass."
            report.sections.append(("remoteit", text))
    if session is not None and call.when == "teardown":
        session.remove_unused()
    return report


@pytest.hookimpl(optionalhook=True)
def pytest_recording_configure(config: pytest.Config, vcr: Any) -> None:
    """Set up vcrpy for a test that uses the fixtures; others keep their own setup."""
    session = config.stash.get(_RUNNING, None)
    if session is not None:
        _import("session").configure_vcr(vcr, session)


@pytest.fixture(autouse=True)
def _remoteit_first(request: pytest.FixtureRequest) -> None:
    """Start the sandbox before other fixtures of the test: they may make clients, too."""
    if not FIXTURES.isdisjoint(request.fixturenames):
        request.getfixturevalue("remoteit_sandbox")


@pytest.fixture
def remoteit_sandbox_options() -> Mapping[str, Any]:
    """Arguments of `remoteit.sandbox.run_sandbox` for the test's sandbox. Override it: `{"devices": 3}`."""
    return {}


@pytest.fixture
def remoteit_sandbox(
    request: pytest.FixtureRequest, remoteit_sandbox_options: Mapping[str, Any]
) -> Iterator[Sandbox | None]:
    """The test's own new sandbox, to prepare its state; None in a replay and with the live API.

    Clients that the code under test makes itself reach the sandbox too, or the cassette in a replay.
    """
    session = _prepare_session(request)
    environment = _import("environment")
    if session is not None and _replays(request):
        with environment.replace_environment(environment.REPLAY_ENVIRONMENT):
            yield None
        return
    if request.config.getoption("remoteit_live"):
        yield None
        return
    try:
        server = import_module("remoteit.sandbox.http.server")
    except ImportError as error:
        pytest.fail(
            f"the sandbox needs {error.name}: pip install 'remoteit-client[sandbox]'; replays do not need it",
            pytrace=False,
        )
    with ExitStack() as stack:
        sandbox = stack.enter_context(server.run_sandbox(**{"seed": 1, **remoteit_sandbox_options}))
        stack.enter_context(environment.replace_environment(sandbox.environment()))
        stack.enter_context(environment.block_other_hosts(_allowed_hosts(request)))
        if session is not None:
            session.sandbox_url = sandbox.url
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


def _record_mode(item: pytest.Item) -> str | None:
    """Return the record mode of a marked test: its own, or that of the command line."""
    modes = (mark.kwargs["record_mode"] for mark in item.iter_markers("vcr") if "record_mode" in mark.kwargs)
    mode: str | None = next(modes, item.config.getoption("record_mode"))
    return mode


def _distinct_cassette_name(item: pytest.Item) -> str | None:
    """Return a name for the cassette if names of other tests may become the same file name."""
    name = item.name
    if _UNSAFE_CHARACTERS.isdisjoint(name) or item.get_closest_marker("default_cassette") is not None:
        return None
    test_class: type | None = getattr(item, "cls", None)
    safe = "".join("-" if character in _UNSAFE_CHARACTERS else character for character in name)
    prefix = f"{test_class.__name__}." if test_class else ""
    return f"{prefix}{safe}-{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def _allowed_hosts(request: pytest.FixtureRequest) -> list[str]:
    """Return the hosts that pytest-recording allows."""
    if not hasattr(request.config.option, "record_mode"):
        return []
    return request.getfixturevalue("allowed_hosts") or []


def _explain_unrecorded(
    excinfo: pytest.ExceptionInfo[BaseException], session: RecordingSession, *, full_trace: bool
) -> pytest.ExceptionInfo[BaseException]:
    """Explain a request that is not recorded, and show it at the line of the test, not 40 frames below."""
    error, traceback = excinfo.value, excinfo.tb
    if excinfo.typename == "CannotOverwriteExistingCassetteException":  # a client that the test has made
        error = _import("clients").explain(error, session)
    elif excinfo.typename != "UnrecordedRequestError":
        return excinfo
    entries: list[TracebackType] = []
    entry: TracebackType | None = traceback
    while entry is not None:
        package = str(entry.tb_frame.f_globals.get("__name__", "")).partition(".")[0]
        if full_trace or package not in _LIBRARIES:
            entries.append(entry)
        entry = entry.tb_next
    kept: TracebackType | None = None
    for entry in reversed(entries):
        kept = TracebackType(kept, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return pytest.ExceptionInfo[BaseException].from_exception(error.with_traceback(kept or traceback))


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


def _session(request: pytest.FixtureRequest) -> RecordingSession | None:
    return None if _cassette(request) is None else request.node.stash[_SESSION]


def _prepare_session(request: pytest.FixtureRequest) -> RecordingSession | None:
    """Return the session of a marked test, once it may replay or record."""
    session = _session(request)
    if session is None:
        return None
    patch: pytest.MonkeyPatch = request.getfixturevalue("monkeypatch")
    # It logs each response before it is redacted.
    patch.setattr(logging.getLogger("vcr.cassette"), "disabled", True)
    if not _replays(request) and session.origin not in (None, session.source):
        pytest.fail(
            f"{session.name} was recorded from: {session.origin}; nothing from: {session.source} is added."
            f" Record all of it again: {session.command}",
            pytrace=False,
        )
    return session


def _target(request: pytest.FixtureRequest, sandbox: Sandbox | None) -> Target:
    clients = _import("clients")
    session = _session(request)
    target: Target
    if session is not None and _replays(request):
        target = clients.replay_target(session)
        return target
    if sandbox is None:
        target = clients.live_target(request.config.getoption("remoteit_profile"), session)
    else:
        target = clients.sandbox_target(sandbox, session)
    return target
