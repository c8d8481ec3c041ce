"""Where the arithmetic happens: one protocol, one file a kind of device."""
