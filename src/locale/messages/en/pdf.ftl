# PDF reports.
pdf-template = a template for PDFs is wrong: { $cause }
pdf-template-help = the template gets in data.json: { $names }
pdf-template-hints = { $hints }; the template gets in data.json: { $names }
pdf-no-letter = no font of the theme has the character “{ $letter }” ({ $code }), so that the PDF shows □ in its place
pdf-no-letter-help = write it with other characters, or add a .ttf font that has it to the folder fonts of the theme
pdf-unknown-profile = there is no layout `{ $found }`
pdf-unknown-profile-help = use one of { $names }
pdf-no-language = the publication has no language `{ $found }`
pdf-no-language-help = use one of { $names }
pdf-nothing = the publication has nothing on `{ $found }` to make a report of
pdf-nothing-help = run `niengiam check`, and look at the names of folders and files in data
pdf-bad-picture = the picture `{ $name }` cannot be read: { $cause }
pdf-bad-picture-help = open it in a program for pictures, save it again as PNG or JPEG, and run again
