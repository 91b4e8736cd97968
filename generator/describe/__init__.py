"""From places in a text to selectors and ids that last, and back."""
