"""Types to files; the only writing to disk."""
