"""What is wrong in a draft: what the proofreader said, without its noise, and what our own patterns find."""
