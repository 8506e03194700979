"""Read, check and merge schema and operation files."""
