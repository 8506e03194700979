"""Verification of request signatures, with code of its own: client and server must not share a mistake."""
