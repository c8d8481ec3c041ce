"""Several runs side by side: boards, curves and paths at the same moment."""
