"""How good the extraction is: figures against corpora read by hand."""
