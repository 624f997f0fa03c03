"""The page to try Afterword on, in any browser: a compose window with the sidebar beside it."""
