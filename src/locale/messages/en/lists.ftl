list-comma = { $before }, { $item }
list-and = { $before } and { $item }
list-or = { $before } or { $item }
