"""What is used to make and to try HRMscope, and is no part of it."""
