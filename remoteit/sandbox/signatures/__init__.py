"""Verify request signatures."""
