"""A report as several areas show it: its row, its pictures, later words of its writer, what is masked, and whose eyes read it."""
