"""The error that stops the generator."""


class CodegenError(Exception):
    """The generator cannot continue; the message names the file and says what to do."""
