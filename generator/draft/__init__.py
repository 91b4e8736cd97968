"""A first outline of the explainer, and labels found by words."""
