"""Upload and download files."""
