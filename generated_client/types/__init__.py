# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Models of fragments, one module for each file of queries."""
