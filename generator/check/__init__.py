"""Every promise the site makes, kept or named: pure functions from a story to notices."""
