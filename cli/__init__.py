"""The command: arguments in, sentences or JSON out; no logic of its own."""
