"""Find recordings that no longer match the operations, the schema or the models."""
