"""Training: recipes, endless fresh puzzles, the loop. No Qt."""
