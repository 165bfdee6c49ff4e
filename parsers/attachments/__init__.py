"""The files of a message: sorted, unpacked, their types recognised by their bytes."""
