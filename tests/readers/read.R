# Reads a data package with what R itself has and, where it is installed, with readr.
#
#   Rscript read.R PACKAGE [readr]
#
# Prints one JSON object: for each table its rows, with NA as null, and the keys that do not hold.
suppressPackageStartupMessages(library(jsonlite))

arguments <- commandArgs(trailingOnly = TRUE)
package <- arguments[1]
reader <- if (length(arguments) > 1) arguments[2] else "base"
descriptor <- read_json(file.path(package, "datapackage.json"))

kinds <- c(string = "character", integer = "integer", number = "numeric", boolean = "logical")

# what stands for a missing value: a text, or since version 2 of the standard a text with a label
missing_of <- function(schema) {
  vapply(schema$missingValues, function(item) if (is.list(item)) item$value else item, "")
}

names_of <- function(schema) vapply(schema$fields, function(field) field$name, "")

read_table <- function(resource) {
  schema <- resource$schema
  types <- vapply(schema$fields, function(field) field$type, "")
  path <- file.path(package, resource$path)
  if (reader == "readr") {
    letters_of <- c(string = "c", integer = "i", number = "d", boolean = "l")
    return(as.data.frame(readr::read_csv(
      path,
      col_types = paste(letters_of[types], collapse = ""),
      na = missing_of(schema),
      trim_ws = FALSE
    )))
  }
  read.csv(
    path,
    colClasses = setNames(unname(kinds[types]), names_of(schema)),
    na.strings = missing_of(schema),
    encoding = "UTF-8"
  )
}

tables <- list()
for (resource in descriptor$resources) tables[[resource$name]] <- read_table(resource)

as_rows <- function(table, names) {
  do.call(paste, c(unname(as.list(table[names])), sep = "\x1f"))
}

broken <- character()
for (resource in descriptor$resources) {
  table <- tables[[resource$name]]
  schema <- resource$schema
  if (!identical(names(table), names_of(schema))) broken <- c(broken, resource$name)
  if (anyDuplicated(table[unlist(schema$primaryKey)])) broken <- c(broken, resource$name)
  for (key in schema$foreignKeys) {
    fields <- unlist(key$fields)
    other <- key$reference$resource
    if (is.null(other)) other <- resource$name
    whole <- table[complete.cases(table[fields]), , drop = FALSE]
    known <- as_rows(tables[[other]], unlist(key$reference$fields))
    if (!all(as_rows(whole, fields) %in% known)) broken <- c(broken, resource$name)
  }
}

rows <- lapply(tables, function(table) unname(as.list(table)))
cat(toJSON(list(columns = rows, broken = broken), na = "null", digits = I(17)))
