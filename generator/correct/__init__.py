"""The editor's corrections, laid over what the machine found."""
