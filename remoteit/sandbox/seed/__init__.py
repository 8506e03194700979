"""Generate the data that a new sandbox starts with."""
