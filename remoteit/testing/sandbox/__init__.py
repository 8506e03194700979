"""Run the sandbox inside the test process."""
