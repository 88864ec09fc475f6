"""The page's parts: the only code, beside ``app.py``, that knows Streamlit."""
