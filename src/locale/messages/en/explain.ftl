# What each code means, why it matters, how a wrong and a right line look.
# Every code of src/diag/code.rs has exactly one entry `explain-<code>`. Examples are indented by two spaces.

explain-not-utf-8 =
    The file is not saved in the encoding UTF-8, so its letters with diacritics cannot be read.

    Old files in TCVN3 (ABC), VNI or Windows-1258 are like that. A guess at the encoding could spoil the names of people and places, so the program does not guess.

    What to do: open the file in an editor, choose "Save with encoding" and then UTF-8. In Notepad: "Save as", "Encoding", UTF-8. With or without a byte order mark, both are fine.

explain-too-large =
    The file is larger, or its brackets are nested deeper, than any file of figures can be.

    Such a file is usually broken, or another file in the wrong place, and reading it could take the machine very long.

    What to do: see whether it is the right file. If it is, split it: one file for each organization and period.

    Wrong:
      figures: [[[[[[[[[[[[[[[[[[[[
    Right:
      figures:
        admitted: 4715

explain-link-outside =
    A link of the file system (symbolic link, junction) leads out of the folder of the publication.

    If it were followed, a file from elsewhere on the machine could be published without anyone noticing. A link that leads out is never read.

    What to do: copy the file into the publication and delete the link.

explain-unexpected-file =
    The file lies where the program reads nothing, so what it says will not be published.

    Usually it is in the wrong folder or has the wrong ending. Figures are in `data/organizations/<organization>/<period>.yaml`, narratives in `content/`.

    Wrong:
      data/hau-giang/2024.yaml
      data/organizations/hau-giang/2024.txt
    Right:
      data/organizations/hau-giang/2024.yaml

explain-bad-name =
    The name of a file or folder, or an id in a file, has characters that cannot be used.

    The name becomes part of links, addresses and downloads and must be the same on every machine: small letters a-z without diacritics, digits and hyphens.

    Wrong:
      data/organizations/Hậu Giang/2024.yaml
    Right:
      data/organizations/hau-giang/2024.yaml

explain-duplicate-file =
    There are two files for the same thing: for one organization and period (`2024.yaml` and `2024.yml`), or for one page in one language (`index.md` and `index.vi.md`).

    The program does not choose between them, since the one passed over may be the one just mended. Put everything in one file and delete the other.

    Wrong:
      data/organizations/hau-giang/2024.yaml
      data/organizations/hau-giang/2024.yml
    Right:
      data/organizations/hau-giang/2024.yaml

explain-syntax =
    The file is not YAML from this place on.

    The commonest reasons: no space behind a colon, uneven indentation, a tab used for indentation, a bracket or quotation mark that is never closed. The mistake may be in the line before.

    Wrong:
      figures:
        admitted:4715
         members: 3918
    Right:
      figures:
        admitted: 4715
        members: 3918

explain-alias =
    In YAML, `&` names a part and `*` repeats it. Data files do not do that: each figure stands at its own place, and a short file could be repeated into billions of entries that stop the machine.

    It may also be plain text that begins with `*` or `&`; then put it in quotes.

    Wrong:
      note: *estimated
    Right:
      note: "*estimated"

explain-wrong-type =
    The value is of another type than is needed here: text where there should be a number, one value where there should be a list.

    Wrong:
      decimals: one
      languages: {"{"}vi: Vietnamese{"}"}
    Right:
      decimals: 1
      languages: [vi, en]

explain-unknown-key =
    The program does not know this key (the word before the colon). It is probably misspelt, or in the wrong place.

    Unknown keys are not passed over: figures typed under a wrong key would silently be missing from the site.

    Wrong:
      members: {"{"}valeu: 3918{"}"}
    Right:
      members: {"{"}value: 3918{"}"}

explain-missing-key =
    A key that must be there is not. The message names it and says where it belongs.

    Wrong (an indicator without a name and a kind):
      indicators:
        admitted:
          unit: person
    Right:
      indicators:
        admitted:
          name: {"{"}vi: Kết nạp đảng viên, en: Members admitted{"}"}
          kind: flow
          unit: person

explain-duplicate-key =
    The same key stands twice in one place.

    Only one of the two values can be right, and the program does not choose. Delete the wrong line; if they are two different figures, give each its own name.

    Wrong:
      figures:
        admitted: 4715
        admitted: 4751
    Right:
      figures:
        admitted: 4715

explain-conflicting-keys =
    These two keys cannot stand together: each says something else of the same thing, and the program does not choose.

    A target has just one of `at_least`, `at_most`, `exactly`, `between`, `assigned`; a figure with `value` has no `missing`.

    Wrong:
      - {"{"}id: admissions, measure: admitted, at_least: 800, between: [800, 1000]{"}"}
    Right:
      - {"{"}id: admissions, measure: admitted, between: [800, 1000]{"}"}

explain-empty-value =
    There is a key with nothing behind its colon.

    An empty place does not tell whether the figure was forgotten, is not known, or is zero. Say which it is: `not-available`, `not-applicable`, `confidential`, `did-not-occur`. If the key is not needed, delete the whole line.

    Wrong:
      figures:
        admitted:
    Right:
      figures:
        admitted: not-available

explain-unknown-word =
    Only one of a fixed list of words can stand here; the message names them. They are in English and small letters in every publication.

    Wrong:
      kind: flux
      status: final
    Right:
      kind: flow
      status: official

explain-bad-number =
    The value is not a number.

    A number is written in digits without spaces or units, its decimals behind a point. The unit is given with the indicator. `.nan` and `.inf` are no figures.

    Wrong:
      admitted: 4715 people
      women-share: 49,7
    Right:
      admitted: 4715
      women-share: 49.7

explain-ambiguous-number =
    The number can be read in two ways. To a Vietnamese reader `1.399` is one thousand three hundred and ninety-nine, to a machine it is a little more than one.

    The program does not guess, since a wrong guess would be published a thousand times too large or too small. In the files: thousands without a separator, decimals behind a point. Pages show numbers in the manner of their language.

    Wrong:
      admitted: 1.399
    Right:
      admitted: 1399
    If it truly has three decimals, say `decimals: 3` at the indicator; then `1.399` is read as it is written.

explain-bad-period =
    This is not how a period is written.

    The ways are: a year `2024`; several years together `2018-2022`; half a year `2024-H1`; a quarter `2024-Q3`; a month `2024-03`; from day to day `2019-01-01--2019-10-08` (two hyphens). A school year or a term with a name of its own is entered in `data/periods.yaml`.

    Wrong:
      period: Q3 2024
      period: 2022-2018
    Right:
      period: 2024-Q3
      period: 2018-2022

explain-bad-date =
    This is not a date. A date is written year-month-day, month and day in two digits, so that nobody takes the day for the month. Where the source gives no date, the word `unknown` can stand in the places that allow it.

    Wrong:
      date: 8/10/2019
      date: 2019-02-30
    Right:
      date: 2019-10-08

explain-bad-reference =
    The reference to a figure cannot be read. It is written organization/period/indicator, with a category in square brackets where needed; categories are added up with `+`. In a file whose organization and period are clear, those two can be left out.

    Wrong:
      of: hau-giang, 2018-2022, admitted
      of: hau-giang/2018-2022/admitted(women)
    Right:
      of: hau-giang/2018-2022/admitted
      of: "hau-giang/2018-2022/admitted[sex=women]"

explain-bad-address =
    The address of the site, or the path of a file, cannot be used. An address begins with `https://` or `http://`; the path of a document's copy counts from `data/documents`, is written with `/` and does not lead out by `..`.

    Wrong:
      base_url: statistics.example.vn
      file: ..\copies\18-bc-duk.pdf
    Right:
      base_url: https://statistics.example.vn/
      file: files/18-bc-duk.pdf

explain-hidden-characters =
    The text has characters that nobody sees, or that turn the direction of writing. They usually come with text copied from a web page, a PDF or a chat.

    They make two names look alike that are different, keep a search from finding them, and can show a reader something else than what is written.

    What to do: delete the text around the place and type it again by hand.

explain-not-nfc =
    Letters with accents are typed as separate characters in this file (Unicode NFD): `ế` as three of them. It looks the same as the composed letter, but is another one to a machine: search and comparison may miss it.

    It is read as composed for now. Set the keyboard to composed Unicode and convert the text or type it anew. Files from a Mac often have this.

explain-missing-file =
    A file that must be there is not. Every publication has a `niengiam.yaml` at its root, and every organization with figures an `organization.yaml` in its folder.

    For example:
      niengiam.yaml
      data/organizations/hau-giang/organization.yaml
      data/organizations/hau-giang/2024.yaml
    To begin with a small publication that has all its files, run `niengiam init DIR`.

explain-unknown-theme =
    There is no theme of this name. A theme is a folder in `themes/`; `default` alone comes with the program.

    Wrong (where there is no folder themes/blue):
      theme: blue
    Right:
      theme: default

explain-bad-theme =
    A file of the theme cannot be used: `theme.yaml` is wrong, a file is not UTF-8 or too large, its name cannot be used on every system, or the theme builds on itself. No site is made with a theme that lacks a file, since its readers would get broken pages.

    Wrong (themes/blue/theme.yaml):
      extends: blue
    Right:
      extends: default

explain-bad-template =
    A template of the theme has a mistake: its syntax is wrong, it uses a name that this page does not have, or it calls a template that is not there. The message names what can be used at that place.

    Wrong:
      {"{{"} page.tilte {"}}"}
    Right:
      {"{{"} page.title {"}}"}

explain-bad-words =
    An entry in a message file of the theme (`themes/<name>/messages/*.ftl`) cannot be used: its syntax is wrong, it is there twice, it names an entry that is not there, or a variable that the program does not hand over.

    An entry is one line, its name before the equals sign; a variable stands in braces and begins with `$`.

    Wrong:
      nav-home Home
      chart-source = Source: {"{"} source {"}"}
    Right:
      nav-home = Home
      chart-source = Source: {"{"} $source {"}"}

explain-missing-words =
    Nobody has written some words of the site in this language, so they are shown in English on a page in another. The site is made all the same, but its readers will meet foreign words.

    What to do: add the missing entries to the theme's message file for the language, after the model of `themes/default/messages/en.ftl`, for example:
      nav-home = Accueil

explain-unclosed-shortcode =
    A shortcode in a narrative opens with two braces and never closes. What follows could be text or code, so it cannot be printed.

    Wrong:
      They admitted {"{{"} value(figure="admitted") members.
    Right:
      They admitted {"{{"} value(figure="admitted") {"}}"} members.

explain-bad-shortcode =
    What stands between the braces of a shortcode cannot be read. It is written as a name and, in parentheses, arguments of the form `name="value"` with commas between them.

    Wrong:
      {"{{"} value figure=admitted {"}}"}
    Right:
      {"{{"} value(figure="admitted", as="share") {"}}"}

explain-unknown-shortcode =
    There is no shortcode of this name. There are `value`, `chart`, `table`, `target`, `tasks` and `claim`; a theme can add its own in `templates/shortcodes/`.

    Wrong:
      {"{{"} values(figure="admitted") {"}}"}
    Right:
      {"{{"} value(figure="admitted") {"}}"}

explain-unknown-argument =
    The shortcode has no argument of this name. Unknown arguments are not passed over, since the number printed might not be the one that was meant.

    Wrong:
      {"{{"} value(figures="admitted") {"}}"}
    Right:
      {"{{"} value(figure="admitted") {"}}"}

explain-missing-argument =
    The shortcode lacks an argument that it cannot do without. On the page of an organization or a period these two are taken from the page; on others they must be written.

    Wrong (on the home page):
      {"{{"} value(figure="admitted") {"}}"}
    Right:
      {"{{"} value(figure="hau-giang/2018-2022/admitted") {"}}"}

explain-bad-argument =
    What the argument names is not there: no organization, period, indicator, category or target has that name. The message offers the nearest one.

    Wrong:
      {"{{"} value(figure="hau-giang/2018-2022/admited") {"}}"}
    Right:
      {"{{"} value(figure="hau-giang/2018-2022/admitted") {"}}"}

explain-no-value =
    The narrative asks for a number that is not there or cannot be worked out. A sentence with a hole in it cannot be published.

    What to do: enter the figure in the file of its organization and period, or say in words that there is none.

    Wrong (where there is no figure for 2024):
      In 2024 they admitted {"{{"} value(figure="hau-giang/2024/admitted") {"}}"} members.
    Right:
      There are no figures on admissions in 2024.

explain-misplaced-shortcode =
    Charts, tables and lists of tasks take a whole block of the page, so they cannot stand within a sentence; numbers cannot stand in a heading or in the words for a picture. Give the shortcode a paragraph of its own, with an empty line before and behind.

    Wrong:
      See {"{{"} chart(kind="line", indicator="admitted") {"}}"} below.
    Right:
      See the chart below.
    {""}
      {"{{"} chart(kind="line", indicator="admitted") {"}}"}

explain-raw-html =
    The narrative has HTML in it. It is not published: HTML could run foreign code on a reader's machine, break the layout, and cannot be printed to PDF.

    Wrong:
      <b>exceeded</b>
    Right:
      {"*"}*exceeded**

explain-dead-link =
    The link leads to a page, a heading, a picture or a figure that is not there. A reader who follows it gets nowhere.

    A path goes from the file it is written in to the other .md file; a figure is named with `@figure:`.

    Wrong:
      {"["}Resolution](resolutions/hau-giang.html)
    Right:
      {"["}Resolution](../../resolutions/hau-giang-admission.md)
      {"["}4 715 members](@figure:hau-giang/2018-2022/admitted)

explain-leaves-publication =
    The link leads out of the content of the publication, or begins at the root of a drive. Readers do not have that file, and the names of folders on the editor's machine would be published.

    Wrong:
      ![Photo](C:/Users/an/photo.jpg)
      {"["}Table](../../../table.xlsx)
    Right (with the file copied beside the narrative):
      ![The admission ceremony](photo.jpg)

explain-unsafe-url =
    The link is of a kind that can do harm, such as `javascript:`, which runs code when it is followed. Only `http`, `https`, `mailto`, `tel`, relative paths and `@figure:` are taken.

    Wrong:
      {"["}See](javascript:alert(1))
    Right:
      {"["}See](https://example.org/)

explain-missing-alt =
    The picture has no words. Those who cannot see it, or read a print without it, will not know what it says. Write the words in square brackets.

    Wrong:
      ![](ceremony.jpg)
    Right:
      ![Admission ceremony in Hậu Giang, 2022](ceremony.jpg)

explain-heading-level =
    The heading skips a level, or takes the first level, which is the page's title. Readers with a screen reader go from heading to heading, and the table of contents is made of them.

    Wrong:
      # Results
      #### By sex
    Right:
      ## Results
      ### By sex

explain-claim-cut =
    A number that the source document worked out itself and printed is right only if digits were cut off, not if it was rounded.

    So 1399/800 is 174.875 %: rounded to one decimal that is 174.9 %, and "174,8%" was cut. The publication does not mend the words of a document; the document's page tells of it. The publication's own numbers are always rounded.

    If it was mistyped, mend `printed`; if the document prints it so, leave it.

explain-claim-coarse =
    A number that the source document prints is right only when rounded more coarsely, to tens for one: 1 823 in six years are 303.8 a year, and the document prints "300".

    That is no mistake, but readers should have the closer number; the document's page gives both. If it was mistyped, mend `printed`.

explain-claim-differs =
    A number that the source document worked out itself and printed is not what the data give, neither rounded nor cut.

    Either the document is wrong, or a figure was entered wrongly, or `of`, `whole` or `target` name the wrong one. Look at the original first; if the document prints it so, leave it, and its page will tell the difference.

    Wrong:
      {"-"} {"{"}printed: "49,7%", is: share, of: "…/admitted[education=university]"{"}"}
    Right:
      {"-"} {"{"}printed: "49,7%", is: share, of: "…/admitted[sex=women]"{"}"}

explain-claim-not-recomputable =
    A number or verdict printed in a document cannot be recomputed, because figures that it rests on are missing, or because the target that it speaks of cannot be assessed.

    If another document gives the missing figures, enter them. If none does, leave it: the publication says that it could not be recomputed, and guesses nothing.

explain-claim-before-its-time =
    A document says that a target was met, exceeded or missed before the target's period was over, and what was known then did not decide it.

    For one, a letter of October says that the year "does not reach the plan". The publication does not take that for a result: a period that is not over is in progress, with the value so far. If the document's date or the target's period was entered wrongly, mend it; otherwise leave it.

explain-verdict-differs =
    A document says that a target was met, exceeded or missed, and the data give another result.

    A verdict speaks only of the targets that its words cover: look at the list `targets` first. If list and data are right, leave it, and the document's page gives both.

    Wrong (a target of another resolution):
      targets: [binh-duong-01-nq/women, 25-nq-tw/youth-union]
    Right:
      targets: [binh-duong-01-nq/women, binh-duong-01-nq/university]

explain-near-miss =
    Results are worked out from unrounded numbers; rounded for display, this one looks as if it lay on the other side of its target.

    So 29.96 % is shown as 30.0 % and looks as if it met 30 %, but it missed it. The page marks such a result. Where you write about it, give more decimals.
