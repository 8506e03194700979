"""One module a noun: each binds the functions that answer its fields, listed in its `FIELDS`."""
