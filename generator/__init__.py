"""The annotated story explainer: news documents in, a footnoted site out."""
