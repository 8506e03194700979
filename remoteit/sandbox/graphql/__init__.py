"""Bind resolvers to the schema; default values, scalars, paging and filters."""
