"""Sandboxes for all tests: a shared one to read from, and a fresh one for each test that changes it."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TYPE_CHECKING

import certifi
import pytest

from remoteit.sandbox import run_sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from remoteit.sandbox import Sandbox


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-docs", action="store_true", help="write the tables in docs/ that the tests check"
    )


def pytest_configure() -> None:
    # A shell starts background jobs with SIGINT ignored, and the programs that tests interrupt inherit this.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def one_certificate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Load one certificate in each client instead of all, which takes long; no test needs the others."""
    first, end, _ = Path(certifi.where()).read_text("utf-8").partition("-----END CERTIFICATE-----\n")
    file = tmp_path_factory.mktemp("certificates") / "first.pem"
    file.write_text(first + end, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(file))
        yield


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """A sandbox that all tests share; use it for reading only."""
    with run_sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def fresh_sandbox() -> Iterator[Sandbox]:
    """A new sandbox for one test, which may change it."""
    with run_sandbox() as sandbox:
        yield sandbox
