"""The legacy REST API."""
