"""Read, check and merge GraphQL documents."""
