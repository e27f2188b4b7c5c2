// The theme's search dialog has no name of its own for screen readers.
document.querySelectorAll(".md-search[role=dialog]:not([aria-label])").forEach((dialog) => dialog.setAttribute("aria-label", "Search"));
