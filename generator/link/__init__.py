"""What only several documents together can tell."""
