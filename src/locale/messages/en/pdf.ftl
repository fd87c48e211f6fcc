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
pdf-nothing-nearest = did you mean `{ $nearest }`?
pdf-bad-picture = the picture `{ $name }` cannot be read: { $cause }
pdf-bad-picture-help = open it in a program for pictures, save it again as PNG or JPEG, and run again
pdf-see-through = something in the picture `{ $name }` is see-through, which PDF/A-1b does not allow
pdf-see-through-help = save it as PNG or JPEG, take out what is see-through, or choose `--standard a-2a`
