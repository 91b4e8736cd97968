"""Numbers as news prints them, from digits and words to exact decimals; for findings and for checking sentences."""
