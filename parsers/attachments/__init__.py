"""The files of a message: sorted, unpacked, their types told from their bytes."""
