"""The engine: the Hierarchical Reasoning Model, how it is stepped, recorded and served. No Qt."""
