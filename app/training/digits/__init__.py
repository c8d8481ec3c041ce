"""Learning to read printed digits, for Sudokus out of pictures: ``hrmscope train digits``."""
