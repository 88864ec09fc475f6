"""What a language says: words and patterns as rows, which the rules name. Data, pure."""
