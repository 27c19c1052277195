"""What others see: the page behind a link, and the answer they may give."""
