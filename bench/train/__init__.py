"""Learning to tell documents apart from real ones: `python -m bench.train FOLDER`."""
