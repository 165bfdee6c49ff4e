"""Documents by themselves: their pages as pictures, the words of a page, their originals."""
