"""The rules of the API: who may do what, and what follows."""
