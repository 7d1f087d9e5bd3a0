"""What stands around the content of pages: the bar of an account, the bar of a run with its clock, and what asks for news."""
