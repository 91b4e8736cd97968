"""Programs that measure, and the one that fits the quotation weights; run them with ``python -m benchmarks.NAME``."""
