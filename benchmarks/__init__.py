"""Benchmarks of this client and its peers; see `python -m benchmarks --help`."""
