"""The command line `remoteit-client`, which manages a remote.it account through the API."""
