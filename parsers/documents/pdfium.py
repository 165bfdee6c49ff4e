"""pypdfium2 and the functions of pdfium below it, for the modules that read PDF files (pdf.py, pdf_objects.py)."""

import pypdfium2
import pypdfium2.raw as pdfium

__all__ = ["pdfium", "pypdfium2"]
