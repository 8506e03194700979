"""People whom a mutation names by email address, of whom there must be one at least."""

from __future__ import annotations

from typing import TYPE_CHECKING

from remoteit.sandbox.errors import BadUserInputError

from .sharing import invited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend


def accounts_by_email(backend: Backend, emails: Sequence[str]) -> list[Account]:
    """The accounts with these addresses, each once; new ones for those who have yet to sign up.

    Raises:
        BadUserInputError: The list is empty, or holds what is no address; no account has been made then.
    """
    if not emails:
        raise BadUserInputError("`email` is empty; name at least one address.")
    return list(dict.fromkeys(invited(backend, emails, create=True)))
