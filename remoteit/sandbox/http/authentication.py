"""Authentication: finds the account that sends a request, by signature, token or developer key.

Assumption: of a request with an access token and a signature, the token counts.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from remoteit.sandbox.rules.apps import find_app
from remoteit.sandbox.signatures.message import InvalidTokenError, UnauthenticatedError
from remoteit.sandbox.signatures.verify import verify

if TYPE_CHECKING:
    from remoteit.sandbox.model.accounts import Account
    from remoteit.sandbox.model.apps import ConnectedApp
    from remoteit.sandbox.model.backend import Backend
    from remoteit.sandbox.signatures.message import Message


class Authenticator:
    """Finds the account that sends a request.

    Args:
        backend: The state that holds the accounts, keys and tokens.
    """

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    def authenticate(self, message: Message, now: float) -> Account:
        """Return the account whose access key signed a request, or that its access token acts for.

        Args:
            message: The request.
            now: The server's clock, seconds since 1970; signatures are checked against it.

        Raises:
            UnauthenticatedError: The signature or the token is missing or invalid.
        """
        token = _bearer_token(message)
        if token is not None:
            return self.authenticate_token(token)
        key = verify(message, self._backend.access_keys, now)
        self._check_block(key.account)
        key.last_used = self._backend.now()
        return key.account

    def authenticate_token(self, value: str) -> Account:
        """Return the account that an access token acts for.

        Raises:
            InvalidTokenError: The token is unknown, expired or revoked.
        """
        token = self._backend.access_tokens.get(value)
        account = self._backend.accounts.get(token.user_id) if token else None
        if token is None or account is None:
            raise InvalidTokenError("TOKEN_UNKNOWN", "The access token is unknown, or it was revoked.")
        if token.expires <= self._backend.now():
            raise InvalidTokenError("TOKEN_EXPIRED", "The access token has expired.")
        self._check_block(account)
        app = self.find_app(value)
        if app is not None:
            app.last_active = self._backend.now()
        return account

    def _check_block(self, account: Account) -> None:
        if self._backend.is_blocked(account.id):
            raise UnauthenticatedError(
                "ACCOUNT_BLOCKED", "An operator has blocked the account for some time."
            )

    def find_app(self, token: str | None) -> ConnectedApp | None:
        """Return the connected app that a token was issued to; None for the user's own token."""
        issued = self._backend.access_tokens.get(token or "")
        if issued is None or issued.client_id is None:
            return None
        return find_app(self._backend, self._backend.accounts[issued.user_id], issued.client_id)

    def find_sender(self, message: Message) -> ConnectedApp | None:
        """Return the connected app whose token a request carries."""
        return self.find_app(_bearer_token(message))

    def authenticate_rest(self, message: Message, now: float) -> Account:
        """Return the account that sends a request of the legacy REST API.

        The request needs the account's developer key, and the token of a login, or else a signature or an
        access token.

        Args:
            message: The request.
            now: The server's clock, seconds since 1970.

        Raises:
            UnauthenticatedError: A part is missing or invalid, or the parts belong to different accounts.
        """
        owner = self.find_developer(message)
        token_id = message.header("token")
        if token_id is None:
            account = self.authenticate(message, now)
        else:
            token = self._backend.tokens.get(token_id)
            if token is None or token.expires <= self._backend.now():
                reason = "The token is unknown or has expired; log in again."
                raise UnauthenticatedError("TOKEN_UNKNOWN", reason)
            account = token.account
        if owner is not account:
            reason = "The `DeveloperKey` header belongs to another account than the signature or the token."
            raise UnauthenticatedError("DEVELOPER_KEY_UNKNOWN", reason)
        return account

    def find_developer(self, message: Message) -> Account:
        """Return the account that a request's `DeveloperKey` header belongs to.

        Raises:
            UnauthenticatedError: The header is missing or unknown.
        """
        value = message.header("developerkey")
        if value is None:
            raise UnauthenticatedError("DEVELOPER_KEY_MISSING", "The request has no `DeveloperKey` header.")
        for account in self._backend.accounts.values():
            if account.api_key and hmac.compare_digest(account.api_key.key.encode(), value.encode()):
                return account
        raise UnauthenticatedError("DEVELOPER_KEY_UNKNOWN", "The `DeveloperKey` header is unknown.")


def _bearer_token(message: Message) -> str | None:
    scheme, _, token = (message.header("authorization") or "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None
