"""How a call is made: setup, signing, retries, clock correction, tracing."""
