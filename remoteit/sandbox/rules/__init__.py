"""The rules of the sandbox: who may do what, and what a change causes."""
