"""A mistake in the file of rules stops the redaction: a skipped line would leave secrets in recordings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from remoteit.testing.secrets import coordinates
from remoteit.testing.secrets.coordinates import Rule, read_rules

FILE = Path(coordinates.__file__).with_name("coordinates.txt")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "rules.txt"


def test_a_file_of_rules_is_read(file: Path) -> None:
    file.write_text(
        "# a comment\n\n[SECRET]\nUser Device: secret\n\n[URL]\nMutation(a b): c\n    d\n", "utf-8"
    )
    assert read_rules(file) == {
        "User.secret": Rule.SECRET,
        "Device.secret": Rule.SECRET,
        "Mutation.a(c:)": Rule.URL,
        "Mutation.b(c:)": Rule.URL,
        "Mutation.a(d:)": Rule.URL,
        "Mutation.b(d:)": Rule.URL,
    }


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("User.email", "expected `[RULE]`, then `Type: field` or"),
        ("User:", "expected `[RULE]`, then `Type: field` or"),
        ("User: ", "expected `[RULE]`, then `Type: field` or"),
        ("User:email", "expected `[RULE]`, then `Type: field` or"),
        ("User email", "expected `[RULE]`, then `Type: field` or"),
        ("User(account: email", "expected `[RULE]`, then `Type: field` or"),
        ("User: email, name", "expected `[RULE]`, then `Type: field` or"),
        ("[SECRETS]", "[SECRETS] is not one of HARMLESS, "),
        ("[SECRET", "expected `[RULE]`, then `Type: field` or"),
        ("Device: secret", "Device.secret has a rule already"),
    ],
)
def test_a_mistake_is_reported_with_file_and_line(file: Path, line: str, problem: str) -> None:
    file.write_text(f"[SECRET]\nDevice: secret\n    code\n\n# a comment\n{line}\nUser: last\n", "utf-8")
    with pytest.raises(ValueError, match=re.escape(f"{file}:6: {problem}")):
        read_rules(file)


def test_a_line_above_all_sections_is_reported(file: Path) -> None:
    file.write_text("\nUser: email\n[SECRET]\n", "utf-8")
    with pytest.raises(ValueError, match=re.escape(f"{file}:2: expected `[RULE]`, then")):
        read_rules(file)


@pytest.mark.parametrize("sign", ["[", "]", ":", "(", ")"])
def test_no_line_of_the_file_of_this_package_can_lose_a_sign(file: Path, sign: str) -> None:
    lines = FILE.read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        if sign in line and not line.startswith(("#", " ")):
            changed = [*lines[:number], line.replace(sign, ""), *lines[number + 1 :]]
            file.write_text("\n".join(changed), "utf-8")
            with pytest.raises(ValueError, match=re.escape(f"{file}:{number + 1}: ")):
                read_rules(file)
