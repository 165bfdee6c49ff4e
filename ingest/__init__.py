"""Mail comes in and is filed."""
