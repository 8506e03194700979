"""Issuing OAuth access tokens. They are opaque strings here (assumption), and expire."""

from __future__ import annotations

import base64
from datetime import timedelta
from typing import TYPE_CHECKING

from remoteit.sandbox.model.accounts import AccessToken

from .apps import authorize_app

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.backend import Backend

LIFETIME = timedelta(hours=1)
_TOKEN_BYTES = 33


def issue_token(
    backend: Backend, account: Account, *, client_id: str | None = None, lifetime: timedelta = LIFETIME
) -> AccessToken:
    """Issue an access token that acts for an account.

    Args:
        backend: The state.
        account: The user.
        client_id: The app that uses the token, which becomes a connected app; None for the user's own
            program.
        lifetime: How long the token is valid.
    """
    if client_id is not None:
        authorize_app(backend, account, client_id)
    value = base64.urlsafe_b64encode(backend.random.randbytes(_TOKEN_BYTES)).decode("ascii")
    issued = AccessToken(value, account.id, client_id, backend.now() + lifetime)
    backend.access_tokens[value] = issued
    return issued
