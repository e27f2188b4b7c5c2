"""A dossier for people to look at: text, HTML, SVG."""
