list-comma = { $before }, { $item }
list-and = { $before } và { $item }
list-or = { $before } hoặc { $item }
