"""Documentation, comments and messages are plain English: no phrase of the list below."""

from __future__ import annotations

import ast
import io
import re
import subprocess
import sys
import tokenize
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.project_files import ROOT, project_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PHRASES = {
    r"\banswer(?:s|ed|ing)?\b": "return, response, result",
    r"\bstand-?ins?\b": "placeholder, replacement",
    r"\banew\b": "again",
    r"\bbef(?:all(?:s|en)?|ell)\b": "apply to, affect",
    r"\bmend(?:s|ed|ing)?\b": "fix, correct, recover",
    r"\bset(?:s|ting)? right\b": "correct",
    r"\bbe had\b": "be obtained",
    r"(?<!there )\b(?:is|are|was|were) (?-i:none)\b": "is not a valid ..., is missing",
    (
        r"(?<!there )(?<!here )\b(?:is|are) no "
        r"(?!longer|more|less|fewer|better|different|other|such|way|error|change)[a-z]+"
    ): "is not a ...",
    r"\btells\b": "reports, says, shows",
    r"\btell(?:ing)? (?:of|apart|what|which|whether|how|who|where|when)\b": "report, say, show, distinguish",
    r"\b(?:is|are) told\b(?! to\b)|\btold (?:apart|by|of)\b": "is shown, is distinguished, is known from",
    r"\bof ours\b": "our",
    r"\bone's own\b": "your own, the caller's",
    r"(?<![\w`]) walk(?:s|ed|ing)? (?:through|over|along|all)\b|\b(?:a|each|one) walk\b|\bis walked\b": (
        "iterate, page through"
    ),
    (
        r"(?<!connection )(?<!connections )(?<!connection is )(?<!connection was )(?<!connection being )"
        r"\brefus(?:e[sd]?|als?|ing)\b(?! (?:a )?connection)"
    ): "reject (a network connection is refused)",
    r"\b(?:one|a) (?:line|file|test|span|row|entry) an? (?!line|file|test|span|row|entry)[a-z]+\b": "per",
    r"\bitems an? page\b|\b(?:seconds|bytes|requests) a (?:call|device|page)\b": "per",
    r"(?:^|[.!?:] )(?-i:Where) (?![^.]*\?)": "If, When",
    r"\bwhere (?:there|nothing|none|nobody)\b": "if, when",
    r"\b(?:null|none|empty|only|also|even|except) where\b": "if, when",
    r"\bso many (?:seconds|requests|bytes|matching)\b": "the given number of",
    r"\bstands? (?:twice|above|beside|before|behind|there|in for)\b": "appears, is",
    r"\bto lie in\b|\blies in a folder\b": "is in",
    r"\bwhat becomes of\b": "the outcome of",
    r"\bwhole or not\b(?! at all)": "atomically, completely or not at all",
    r"\bin the clear\b": "without TLS, unencrypted",
    r"\bsays? no\b": "reject",
    r"\b(?:thereof|therein|whereof|wherein)\b": "of it, in it",
}
"""What we do not write, and what to write instead. A pattern matches no legitimate use that is known."""

DOCSTRING_OPENINGS = re.compile(r"(?:What|Where|Which|That|Whether)\b")
FIELD_OPENINGS = re.compile(r"(?:What|Where|Which|That)\b")
"""Docstrings start with a verb or a noun; that of a Boolean field or property may start with `Whether`."""

DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)

ALLOWED: dict[str, dict[str, str]] = {
    "tests/test_language.py": {"": "holds the list"},
}
"""Phrases that a file may contain, each with the reason; the empty phrase allows them all."""

SKIPPED = ("generated_client/", "tests/facts/", "tests/recorded/", "LICENSE")
"""Generated from files that are checked, or data of others."""

COMPILED = {re.compile(pattern, re.IGNORECASE | re.MULTILINE): advice for pattern, advice in PHRASES.items()}
LEAST_WORDS = 3
QUOTES = re.compile(r"^\w{0,2}(?P<quote>\"\"\"|'''|\"|')(.*)(?P=quote)$", re.DOTALL)
CODE = re.compile(r"``.*?``|`[^`\n]*`", re.DOTALL)


@dataclass(frozen=True)
class Prose:
    """A piece of text that people read.

    Attributes:
        line: the line of the file that it starts on.
        text: the text, without code.
        openings: words that it must not start with.
    """

    line: int
    text: str
    openings: re.Pattern[str] | None = None


def find_phrases(prose: Prose) -> Iterator[str]:
    # One space between words, so that a phrase is found across line ends; paragraphs stay apart.
    text = re.sub(r"(?<!\n)\n(?!\n)[ \t]*", " ", CODE.sub("`code`", prose.text))
    for pattern, advice in COMPILED.items():
        for found in pattern.finditer(text):
            line = prose.line + prose.text[: found.start()].count("\n")
            yield f"{line}: {found[0].strip()!r}; write: {advice}"
    if prose.openings and (match := prose.openings.match(prose.text.strip())):
        yield f"{prose.line}: starts with {match[0]!r}; write: a verb, or 'The ...'"


def is_property(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef) and any(
        "property" in ast.unparse(decorator) for decorator in node.decorator_list
    )


def read_python(source: str) -> Iterator[Prose]:
    """Comments, docstrings, other strings of at least three words (messages, help), and names of tests."""
    tree = ast.parse(source)
    openings = {
        node.body[0].lineno: FIELD_OPENINGS if is_property(node) else DOCSTRING_OPENINGS
        for node in ast.walk(tree)
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node) is not None
    }
    comment: list[str] = []
    start = 0
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            if comment and token.start[0] != start + len(comment):
                yield Prose(start, "\n".join(comment))
                comment = []
            start = start if comment else token.start[0]
            comment.append(token.string.lstrip("#: "))
        elif token.type not in {tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}:
            if comment:
                yield Prose(start, "\n".join(comment))
                comment = []
            text = token.string
            if token.type == tokenize.STRING or token.type == getattr(tokenize, "FSTRING_MIDDLE", -1):
                text = re.sub(
                    r"^\w{0,2}(?P<quote>\"\"\"|'''|\"|')(.*)(?P=quote)$", r"\2", text, flags=re.DOTALL
                )
                opening = openings.get(token.start[0])
                if opening or len(text.split()) >= LEAST_WORDS:
                    yield Prose(token.start[0], text, opening)
    # Names of tests are sentences.
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            yield Prose(node.lineno, node.name.replace("_", " "))


def read_markdown(source: str) -> Iterator[Prose]:
    """Everything but fenced code."""
    fence = re.compile(r"^( *)```.*?^\1```", re.DOTALL | re.MULTILINE)
    text = fence.sub(lambda match: "\n" * match[0].count("\n"), source)
    line = 1
    for paragraph in re.split(r"(\n\s*\n|\n(?=[ ]*[-*|#] ?))", text):
        if paragraph.strip():
            yield Prose(line, paragraph)
        line += paragraph.count("\n")


def read_graphql(source: str) -> Iterator[Prose]:
    """Descriptions and comments."""
    for match in re.finditer(r'"""(.*?)"""|^[ ]*#([^\n]*)$', source, re.DOTALL | re.MULTILINE):
        line = source[: match.start()].count("\n") + 1
        yield Prose(line, (match[1] or match[2]).strip(), FIELD_OPENINGS if match[1] else None)


def read_comments(source: str) -> Iterator[Prose]:
    """Comments of TOML, YAML, shell and make files."""
    for number, line in enumerate(source.splitlines(), 1):
        if match := re.search(r"(?:^|\s)#+ (.*)", line):
            yield Prose(number, match[1])


READERS = {
    ".py": read_python,
    ".md": read_markdown,
    ".graphql": read_graphql,
    ".toml": read_comments,
    ".yml": read_comments,
    "": read_comments,
}


def is_checked(path: Path) -> bool:
    return path.suffix in READERS and not path.relative_to(ROOT).as_posix().startswith(SKIPPED)


def findings_in(path: Path) -> list[str]:
    name = path.relative_to(ROOT).as_posix()
    allowed = ALLOWED.get(name, {})
    return [
        f"{name}:{found}"
        for prose in READERS[path.suffix](path.read_text("utf-8"))
        for found in find_phrases(prose)
        if not any(phrase in found for phrase in allowed)
    ]


@pytest.mark.parametrize("suffix", READERS, ids=lambda suffix: suffix.lstrip(".") or "other")
def test_the_project_is_written_in_plain_english(suffix: str) -> None:
    files = [path for path in project_files() if is_checked(path) and path.suffix == suffix]
    assert files
    if found := [finding for path in files for finding in findings_in(path)]:
        pytest.fail("\n".join(found), pytrace=False)


@pytest.mark.parametrize("module", ["remoteit.codegen", "remoteit.sandbox", "remoteit.testing"])
def test_help_is_written_in_plain_english(module: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", module, "--help"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert list(find_phrases(Prose(1, run.stdout))) == []


@pytest.mark.parametrize(
    "text",
    [
        "The server answers with a page.",
        "A value that is none.",
        "An address which is no URL.",
        "It is null where there is nothing.",
        "It is null\nwhere there is nothing.",
        "Done. Where it fails, the error is raised.",
        "It tells of the fault.",
        "The keys are told apart by name.",
        "An error of ours.",
        "A folder that is refused.",
        "It has one line a change.",
        "At most 1000 items a page.",
        "The fault befalls a request.",
    ],
)
def test_a_phrase_of_the_list_is_found(text: str) -> None:
    assert list(find_phrases(Prose(1, text)))


@pytest.mark.parametrize(
    "text",
    [
        "If there is none, the default applies.",
        "There is no device with this id.",
        "The key is no longer accepted.",
        "The default is None.",
        "The connection was refused.",
        "Connection refused",
        "Show where the definition is.",
        "The directory where cassettes are stored.",
        "Where is the file?",
        "Tell the server to stop.",
        "Walk the syntax tree.",
        "Returns the `answer` field.",
        "One line per change.",
        "A test that needs a name.",
        "Whether the link is enabled.",
    ],
)
def test_plain_english_is_not_reported(text: str) -> None:
    assert list(find_phrases(Prose(1, text))) == []


@pytest.mark.parametrize("text", ["What a page holds.", "Whether it is empty.", "Where it is."])
def test_a_docstring_starts_with_a_verb_or_a_noun(text: str) -> None:
    assert list(find_phrases(Prose(1, text, DOCSTRING_OPENINGS)))
