"""Files and text in, reports out: the only rooms that open what a user gives."""
