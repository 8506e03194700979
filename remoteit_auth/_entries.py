"""What one place (arguments, environment, a file's profile) holds, before anything checked it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

KEY_ID: Final = "R3_ACCESS_KEY_ID"
SECRET: Final = "R3_SECRET_ACCESS_KEY"  # noqa: S105 - the variable's name, not its value
DEVELOPER_KEY: Final = "R3_DEVELOPER_API_KEY"

WHERE_KEYS_COME_FROM: Final = (
    "an access key is made on the Access Keys page of your account at remote.it, "
    "which shows its secret only at creation"
)

Source: TypeAlias = Literal["arguments", "environment", "file"]


class Entries:
    """Unchecked values and where they come from.

    An object with a silent repr, not a dict: it is what the frames hold that raise, and some tools print
    the locals of those.
    """

    __slots__ = ("developer_key", "key_id", "path", "profile", "secret", "source")

    def __init__(
        self,
        key_id: object,
        secret: object,
        developer_key: object,
        *,
        source: Source,
        path: Path | None = None,
        profile: str | None = None,
    ) -> None:
        self.key_id = key_id
        self.secret = secret
        self.developer_key = developer_key
        self.source: Source = source
        self.path = path
        self.profile = profile

    def __repr__(self) -> str:
        return f"<entries from {self.source}>"
