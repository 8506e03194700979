"""Putting an upload into an account: a new file, or a new version of the one that has its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.model.files import File, FileArgument, FileVersion, declarations

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend


def store(
    backend: Backend,
    owner: Account,
    name: str,
    content: bytes,
    *,
    executable: bool,
    short_desc: str | None = None,
    long_desc: str | None = None,
) -> FileVersion:
    """Take in an upload.

    Args:
        backend: State of the sandbox.
        owner: The account that the file belongs to.
        name: Name of the file, which decides whether it is a new one.
        content: The bytes.
        executable: Whether jobs may run it; the newest upload decides for all versions.
        short_desc: One-line description; None leaves the present one.
        long_desc: Full description; likewise.

    Returns:
        The new version.

    Raises:
        BadUserInputError: The script declares arguments in a wrong way; nothing is stored.
    """
    declared, platform = declarations(content)
    now = backend.now()
    file = next((one for one in backend.files.values() if one.owner is owner and one.name == name), None)
    if file is None:
        file = File(backend.new_id(), owner, name, executable, now, now)
        backend.files[file.id] = file
    file.uploads += 1
    file.updated, file.executable = now, executable
    file.short_desc = file.short_desc if short_desc is None else short_desc
    file.long_desc = file.long_desc if long_desc is None else long_desc
    arguments = [
        FileArgument(backend.new_id(), one.name, one.desc, float(order), one.argument_type, one.options, now)
        for order, one in enumerate(declared)
    ]
    version = FileVersion(backend.new_id(), file.uploads, file, now, content, platform, arguments)
    file.kept.append(version)
    return version
