"""Record and replay cassettes."""
