"""The page's panels: with app.py, the only home of Streamlit."""
