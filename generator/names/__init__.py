"""What names, titles, roles and nations are made of: plain knowledge that the stages share."""
