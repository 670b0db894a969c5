"""Addresses: `urllib.parse`. There is nothing that opens them."""
