# How findings are laid out.
severity-error = error
severity-warning = warning
severity-note = note

diag-help = help
diag-example = right
diag-explain = learn more
diag-cause = cause

diag-left-out =
    … { $n ->
        [one] { $n } more finding
       *[other] { $n } more findings
    } in { $path }, shown when those above are mended
diag-errors =
    { $n ->
        [one] { $n } error
       *[other] { $n } errors
    }
diag-warnings =
    { $n ->
        [one] { $n } warning
       *[other] { $n } warnings
    }
diag-notes =
    { $n ->
        [one] { $n } note
       *[other] { $n } notes
    }
diag-summary = in all: { $counts }
diag-nothing = no findings
