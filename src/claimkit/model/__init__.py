"""The typed values: frozen, slotted, and knowing nothing of where they were found."""
