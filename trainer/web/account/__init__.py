"""Accounts: signing in and out, making one, a new password, the colours of the page."""
