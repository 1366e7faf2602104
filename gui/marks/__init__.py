"""Names in the text: which are shown, the card beside one, the ticks along the scroll bar."""
