# The output folder: which folders are refused, what keeps files from being written.

# This folder is refused; nothing was touched.
output-is-root = `{ $path }` is the root of a drive and cannot be the output folder
output-is-home = `{ $path }` is a user's own folder and cannot be the output folder
output-is-publication = `{ $path }` is the publication itself or a folder around it and cannot be the output folder
output-in-source = `{ $path }` lies in `{ $folder }`, where the publication keeps its sources, and cannot be the output folder
output-is-file = expected a folder, but `{ $path }` is a file
output-is-link = `{ $path }` is a link, or leads out of the publication; the output folder has to be a real folder
output-not-ours = the folder `{ $path }` has files in it that niengiam did not make, such as `{ $example }`
output-choose-folder-help =
    choose with `--output-dir` a new folder, an empty one, or one that niengiam published to before; nothing was changed
output-locked = another run of niengiam is writing to `{ $path }`
output-locked-help = wait until that run is done, or stop it, then run again
output-cannot-lock = the folder `{ $path }` cannot be locked, so that only one run writes to it
output-cannot-lock-help =
    this drive does not let files be locked: choose a folder on this computer with `--output-dir` and copy it from there

# The list of what was published.
output-manifest-damaged = the list of published files `{ $path }` is damaged, so it is not known which files niengiam made
output-manifest-damaged-help =
    if `{ $folder }` holds nothing but a site that niengiam made, delete that folder yourself and run again; if not, choose another with `--output-dir`
output-manifest-newer = the list of published files `{ $path }` was written by a newer niengiam
output-manifest-newer-help = use the newer niengiam, or choose another folder than `{ $folder }` with `--output-dir`

# Something in the output folder is in the way; the published site is as it was.
output-foreign-file = where a file of the site belongs there is `{ $path }`, which niengiam did not make
output-link-in-the-way = where a file of the site belongs there is the link `{ $path }`; niengiam does not write or delete through links
output-in-the-way = where a file of the site belongs there is `{ $path }`, neither a file nor a folder of the site
output-in-the-way-help = move `{ $path }` elsewhere or rename it, then run again
output-collision = two parts of the site have the same file name on some systems: `{ $path }` and `{ $other }`
output-collision-help =
    rename one of the two source files, so that they differ in more than capital letters or the way marks are typed
output-incomplete = files of the site are missing, so it was not published; the published site is as it was

# The disk.
output-unreadable = `{ $path }` cannot be read
output-unreadable-help = see whether the drive is connected and whether you may read there
output-not-writable = no permission to write `{ $path }`
output-not-writable-help = ask for permission to write to that folder, or choose another with `--output-dir`
output-disk-full = the disk is full: `{ $path }` cannot be written
output-disk-full-help = make room on the disk and run again; every published file is whole
output-cannot-write = `{ $path }` cannot be written
output-cannot-write-help = see to the disk and run again; every published file is whole
output-cannot-remove = `{ $path }` cannot be removed
output-cannot-remove-help = see to the permissions of that folder and run again; the next run completes the work
output-files-held =
    { $count ->
        [one] another program holds a file, so it cannot be replaced or removed: { $paths }
       *[other] other programs hold { $count } files, so they cannot be replaced or removed: { $paths }
    }
output-files-held-help =
    close them wherever they are open (Excel, a PDF reader) and run again; the next run completes the work
