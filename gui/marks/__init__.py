"""Signs of names outside the text: along the scroll bar, and cards over it."""
