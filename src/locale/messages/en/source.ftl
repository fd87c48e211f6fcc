# Finding and reading the files of a publication.
source-no-publication = there is no file `niengiam.yaml` in the folder `{ $path }`
source-no-publication-help =
    go to the publication's folder, or name it with `-r DIR`, or make a new publication with `niengiam init DIR`
source-no-folder = there is no folder `{ $path }`
source-no-folder-help = see to the path behind `-r`: it is the folder with `niengiam.yaml` in it
source-no-config = there is no configuration file `{ $path }`
source-no-config-help = see to the path behind `-c`, or leave `-c` out to use `niengiam.yaml` in the publication's folder
source-unreadable = { $path } cannot be read
source-duplicate-file = this file is for the same as `{ $first }`: there can be only one
source-duplicate-file-help = put the figures together in `{ $first }` and delete this file
source-unexpected-file = the program reads no file here
source-unexpected-file-move = move it to `{ $place }` if it belongs to the publication
source-unexpected-file-help = move it out of `data` and `content` if it does not belong to the publication
source-no-file = this is no ordinary file
source-bad-name = the name has characters that cannot be used
source-bad-name-nfc = rename it to `{ $name }`, typed anew: its accents are separate characters (Unicode NFD)
source-bad-name-help = rename it with letters, digits and hyphens only
source-link-outside = this link leads out of the publication's folder, or nowhere
source-link-outside-help = copy the file itself into the publication and delete the link
source-too-large = the file is larger than { $most } MB and was not read
source-too-large-help = divide the figures into several files, one for each organization and period
source-not-utf-8 = the file is not UTF-8: the first wrong character is here
source-not-utf-8-but-16 = the file is UTF-16, expected UTF-8
source-not-utf-8-help =
    open it in an editor and save it with the encoding UTF-8; convert it first if its Vietnamese is TCVN3 or VNI
