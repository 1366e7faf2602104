"""The article as one reads it: the page, its faces and measures."""
