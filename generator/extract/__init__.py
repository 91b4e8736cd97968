"""What one document says: quotations, figures, dates, mentions and furniture, found in its parse."""
