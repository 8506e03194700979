"""The resolvers of the schema, one module per noun; each module lists its resolvers in `FIELDS`."""
