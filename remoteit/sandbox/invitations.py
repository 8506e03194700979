"""People whom a mutation names by email address, of whom there must be one at least."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError
from remoteit.sandbox.sharing import invited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from remoteit.sandbox.people import Account
    from remoteit.sandbox.world import World


def accounts_by_email(world: World, emails: Sequence[str]) -> list[Account]:
    """The accounts with these addresses, each once; new ones for those who have yet to sign up.

    Raises:
        BadUserInputError: The list is empty, or holds what is no address; no account has been made then.
    """
    if not emails:
        raise BadUserInputError("`email` is empty; name at least one address.")
    return list(dict.fromkeys(invited(world, emails, create=True)))
