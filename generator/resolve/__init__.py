"""Who, how much and which day, as far as one document alone can tell."""
