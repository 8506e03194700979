"""The programs that run in the project's own environment: this client, and the libraries below it."""
