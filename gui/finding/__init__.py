"""Finding in the article in hand, and going anywhere by typing its name."""
