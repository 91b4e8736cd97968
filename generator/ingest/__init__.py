"""Documents as they arrive, .txt .html .pdf .docx: their text, and what they say about themselves."""
