"""What a build changes for readers: two stories side by side."""
