"""What stands around the content of pages: the bar of an account, that of a run with its clock, and how it hears of news."""
