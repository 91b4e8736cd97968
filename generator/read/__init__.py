"""Files to types; the only reading from disk."""
