"""Fault injection: rules, the middleware that applies them, and the request log."""
