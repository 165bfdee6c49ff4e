"""What postroom costs, beside a script that one would write by hand and beside the limit of the machine."""
