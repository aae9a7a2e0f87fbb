"""The cells of a CSV file: their values, why one is empty, and what a spreadsheet did to them."""
