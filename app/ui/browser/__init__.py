"""The window in which sets of ARC tasks are looked through."""
