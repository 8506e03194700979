"""The runtime of generated packages: hand-written modules that the generator copies as `_runtime/`.

The modules import one another relatively, so that they work in both places.
"""

EXPORTS = {
    "base_client": ("AsyncBaseClient", "BaseClient"),
    "errors": (
        "APIConnectionError",
        "APITimeoutError",
        "ApiWarning",
        "AuthenticationError",
        "ConfigurationError",
        "GraphQLError",
        "HTTPStatusError",
        "InvalidResponseError",
        "InvalidVariablesError",
        "MissingFieldError",
        "NullResultError",
        "OperationOutdatedError",
        "RateLimitError",
        "RemoteItError",
        "ResponseValidationError",
        "TransportError",
    ),
    "iterators": ("AsyncItemIterator", "ItemIterator"),
    "models": ("BaseModel", "FallbackType", "InputModel", "OpenEnum", "PageModel"),
    "operation": ("ErrorEntry", "Operation"),
    "scalars": ("DateTime", "Object"),
    "unset": ("UNSET", "UnsetType"),
}
"""The names that a generated package exports, by the module that defines them."""
