"""The generator of the client: ariadne-codegen with our plugins, and tools to follow the API's schema."""
