"""Text to sentences, dates, figures, speakers and events. Pure: no file, clock or network."""
