"""The data that a sandbox holds; no behaviour."""
