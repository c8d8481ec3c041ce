"""The presenter: board, two gauges and the timeline on the whole screen, and demos that play there."""
