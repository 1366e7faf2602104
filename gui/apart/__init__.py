"""Long work in a process of its own, which the window starts, pauses and stops.

Python runs one thread at a time: work that takes seconds of it in a thread of the window
makes the window stutter.
"""
