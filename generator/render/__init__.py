"""Frozen cards and the pages made of them."""
