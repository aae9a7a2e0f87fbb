"""Bundles: a package and what its reader needs beside it as one zip file, made and opened."""
