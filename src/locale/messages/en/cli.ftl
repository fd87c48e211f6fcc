# The command line: help, progress, results.

cli-about =
    Makes a static site from YAML figures and Markdown narratives: what was achieved against what a resolution asked for
cli-about-build = Check, then make the site in the output folder
cli-about-check = Check every file, write nothing
cli-about-pdf = Check, then make a PDF report to print and to keep
cli-about-explain = Explain the code of a finding; without a code, list them all
cli-about-clean = Remove what niengiam wrote into the output folder, and no other file
cli-about-init = Make a small publication that builds at once, in a new folder

cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-options = Options
cli-value-command = COMMAND
cli-value-dir = DIR
cli-value-file = FILE
cli-value-date = DATE
cli-value-lang = LANGUAGE
cli-value-format = FORMAT
cli-value-period = PERIOD
cli-value-name = NAME

cli-help-root = The publication's root folder; by default the one you are in
cli-help-config = The configuration file; by default niengiam.yaml in the root folder
cli-help-lang = The language of messages (vi, en); by default the publication's first
cli-help-jobs = How many jobs run side by side; the result does not depend on it
cli-help-help = Print this help
cli-help-version = Print the version
cli-help-output-dir = The output folder; by default public in the root folder
cli-help-base-url = The address the site will stand at; no page needs it to open
cli-help-as-of = The point of view, such as 2026-06-30: nothing later is there
cli-help-strict = Treat warnings as errors
cli-help-format = How findings are shown: full, short (a line each), json
cli-help-timings = Print how long each stage took
cli-help-code = The code in brackets in a message, such as ambiguous-number
cli-help-init-dir = A folder that is new or empty
cli-help-build-pdf = Also make PDF reports of the publication, each organization, resolution and indicator, and put them into the site
cli-help-pdf-organization = Only one organization
cli-help-pdf-period = Only one period, of every organization, such as 2018-2022
cli-help-pdf-resolution = Only one resolution
cli-help-pdf-indicator = Only one indicator
cli-help-pdf-all = The whole publication, then one file for each organization, resolution and indicator
cli-help-pdf-output = The file to write, with --all the folder; the folder pdf in the root where none is given
cli-help-pdf-profile = The layout: plain, landscape, hd36 (documents of the Party), nd30 (documents of state bodies)
cli-help-pdf-standard = What the file conforms to: a-3a (with the data attached, the default), a-2a, a-1b, ua-1, none
cli-help-pdf-draft = Mark every page as a draft
cli-help-sample = A rich one instead: an invented province with twelve districts and ten years of figures, to try everything

cli-built =
    { $output }: { $written } files written, { $unchanged } left as they were, { $removed } removed; figures as of { $as-of }
cli-open = Open { $path } in a browser to look at it
cli-interrupted = the last run was interrupted; the site is whole again
cli-not-built = nothing was written to { $output }: mend the errors above and run it again
cli-not-built-strict = nothing was written to { $output }: --strict treats warnings as errors
cli-printed = wrote { $path }
cli-printed-unchanged = { $path } did not change
cli-not-printed = no PDF was written: mend the errors above and run again
cli-not-printed-strict = no PDF was written: --strict treats warnings as errors
cli-notes = { $count ->
    [one] one note, no error: run `niengiam check` to see it
   *[other] { $count } notes, no errors: run `niengiam check` to see them
}
cli-checked = checked { $files } files, no findings
cli-cleaned = removed { $removed } files from { $output }
cli-cleaned-kept = kept { $kept } files that niengiam did not make
cli-initialized = made a publication in { $dir }; run `niengiam build -r { $dir }` to make its site
cli-explain-unknown = there is no code `{ $code }`
cli-explain-nearest = did you mean `{ $nearest }`?

cli-stage-source = read files
cli-stage-load = understand them
cli-stage-check = check
cli-stage-assess = assess
cli-stage-narrative = narratives
cli-stage-site = render pages
cli-stage-output = publish
cli-stage-pdf = make PDFs
cli-timings-total = total
cli-timing = { $stage }: { $milliseconds } ms

cli-bad-as-of = `--as-of { $found }` is not a date
cli-bad-as-of-help = write year-month-day, such as `--as-of 2019-10-08`
cli-bad-lang = the program does not speak `{ $found }`
cli-bad-lang-help = use `--lang vi` or `--lang en`
cli-bad-base-url = `{ $found }` is not the address of a site
cli-bad-base-url-help = write it whole, such as `-u https://intranet.example/yearbook/`
cli-init-not-empty = the folder `{ $path }` has files in it
cli-init-not-empty-help = choose a folder that is new or empty; no file is ever overwritten
cli-init-write = `{ $path }` could not be written
cli-unknown-argument = there is no option `{ $found }`
cli-unknown-command = there is no command `{ $found }`
cli-missing-argument = `{ $missing }` is missing
cli-bad-value = `{ $found }` cannot be used for `{ $argument }`
cli-usage-help = run `niengiam --help` to see how it is used
cli-usage-nearest = did you mean `{ $nearest }`?
cli-usage-other = the command line was not understood
