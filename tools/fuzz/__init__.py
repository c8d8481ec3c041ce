"""Fuzzing of everything that reads a foreign file: ``python -m tools.fuzz --help``."""
