"""One module for each third-party library that claimkit works with."""
