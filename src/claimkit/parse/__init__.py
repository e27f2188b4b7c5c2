"""From text to model: finders that scan prose and strict readers of whole strings."""
