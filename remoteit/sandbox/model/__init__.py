"""The data of the sandbox: dataclasses, constants and lookups, without rules."""
