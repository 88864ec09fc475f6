"""What one stretch of a sentence tells: the deed, who, what, where, how many, who says so."""
