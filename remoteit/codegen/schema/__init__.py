"""Pull, write and compare GraphQL schemas."""
