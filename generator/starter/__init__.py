"""What ``explainer new`` puts into the folder of a fresh story; names beginning with "dot" are written with a dot."""
