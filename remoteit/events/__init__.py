"""Follow the events of an account as they happen: by polling the log, or over the event socket."""
