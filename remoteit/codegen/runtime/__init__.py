"""The hand-written modules that the generator copies into a generated package as they are."""
