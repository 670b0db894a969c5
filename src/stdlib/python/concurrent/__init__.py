"""Work that is done beside the program."""
