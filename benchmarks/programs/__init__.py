"""The programs that run in the project's environment: this client, and the libraries that it uses."""
