# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations and the types of their results, one module for each file of queries."""
