"""The programs that are measured in the environments of the peers."""
