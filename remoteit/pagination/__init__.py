"""Iterate over paged lists."""
