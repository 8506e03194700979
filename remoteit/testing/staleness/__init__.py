"""Find recordings that no longer match the operations."""
