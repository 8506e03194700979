"""What stops the generator."""


class CodegenError(Exception):
    """The generator cannot go on; the message names the file and what to do."""
