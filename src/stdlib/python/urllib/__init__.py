"""Only `urllib.parse` is there: the rest needs sockets."""
