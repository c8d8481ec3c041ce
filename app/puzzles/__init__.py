"""Puzzles: rules, tokens, symmetries, files, generators, exact verification. numpy only."""
