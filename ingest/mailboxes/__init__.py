"""Where mail comes from: one module for each kind of mailbox, behind one small interface."""
