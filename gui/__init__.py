"""Qari's window: everything on the screen.  Imports core; core never imports this."""
