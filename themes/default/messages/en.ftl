# The words of the site. A prefix for each part: nav- navigation, page- frame of a page, chart- charts, table- tables,
# assess- results against targets, target- targets, task- tasks, organization-, claim- printed numbers, figure- figures.
