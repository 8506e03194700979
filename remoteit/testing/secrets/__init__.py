"""Find and replace secrets in recordings."""
