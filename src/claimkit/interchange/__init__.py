"""Other representations of the values: JSON and friends; the only user of cattrs."""
