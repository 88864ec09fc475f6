"""What is kept: the ledger, small and precious."""
