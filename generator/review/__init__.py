"""The editor's desk: what needs a person, most harmful first, and each decision written at once."""
