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

explain-unknown-unit =
    An indicator uses a unit that is not declared.

    Each unit is declared once, under `units` in data/indicators.yaml, with its name in every language of the publication, so that all pages write it alike.

    Wrong:
      unit: persons
    Right:
      unit: person

explain-unknown-dimension =
    A figure is broken down by a dimension that is not declared; most often the name is mistyped.

    Dimensions (sex, education, age…) are declared under `dimensions` in data/indicators.yaml, because the program has to know whether their categories add up to the total.

    Wrong:
      by:
        sexe: {"{"}women: 696{"}"}
    Right:
      by:
        sex: {"{"}women: 696{"}"}

explain-unknown-category =
    The dimension has no category of this name.

    The categories of a dimension are declared in its `categories` in data/indicators.yaml. The message names the nearest one, where there is one.

    Wrong:
      admitted[sex=woman]
    Right:
      admitted[sex=women]

explain-unknown-indicator =
    There is no indicator of this name; most often it is mistyped.

    Each indicator is declared under `indicators` in data/indicators.yaml: name, kind, unit, how it is worked out. Without that the program does not know what a number means, so it is not shown.

    Wrong:
      figures:
        admited: 4715
    Right:
      figures:
        admitted: 4715

explain-unknown-document =
    The source of a figure, or the text of a resolution, is not in data/documents.

    Each number has to lead to a document that a reader can look up. A document's id is the name of its file in data/documents, without the ending.

    Wrong:
      source: {"{"}document: 18-BC-DUK, section: I.2.2{"}"}
    Right:
      source: {"{"}document: 18-bc-duk, section: I.2.2{"}"}

explain-unknown-organization =
    There is no organization with this id.

    An organization's id is the name of its folder in data/organizations; the folder must have a file organization.yaml.

    Wrong:
      parent: hau_giang
    Right:
      parent: hau-giang

explain-unknown-resolution =
    There is no resolution with this id.

    A resolution's id is the name of its file in data/resolutions, without the ending. A resolution and its document are two files, and may have different ids.

    Wrong:
      target: hau-giang-resolution/admissions-per-year
    Right:
      target: hau-giang-admission/admissions-per-year

explain-unknown-target =
    The resolution is there, but has no target with this id.

    A target is named by the resolution's id, a slash, and the target's `id`.

    Wrong:
      target: hau-giang-admission/admissions
    Right:
      target: hau-giang-admission/admissions-per-year

explain-unknown-claim =
    The document is there, but has no claim with this id.

    A claim needs an `id` only where something refers to it, such as a target worked out from a printed percentage.

    Wrong:
      from: 18-bc-duk/women
    Right:
      from: 18-bc-duk/women-up

explain-circular =
    Following the references leads back to where they began: an organization under itself, an indicator worked out from itself, a category within itself, a target that replaces itself.

    The message spells out the whole circle. One of the references on it is wrong.

    Wrong:
      a:
        sum: [b]
      b:
        sum: [a]
    Right:
      a:
        sum: [c, d]

explain-missing-translation =
    A text, or the narrative of a page, is not there in one of the publication's languages.

    The site is made all the same, but readers of that language see another one there. A text that is the same in every language is written once, without a language.

    Wrong:
      name: {"{"}vi: Đảng viên mới kết nạp{"}"}
    Right:
      name: {"{"}vi: Đảng viên mới kết nạp, en: Members admitted{"}"}

explain-no-as-of =
    Nothing says which day the publication is as of.

    The day comes from `--as-of`, from `as_of` in niengiam.yaml, or is the latest day of the published figures and documents. Where there are none it has to be written down; the program never takes it from the computer's clock.

    Right:
      as_of: 2026-06-30

explain-future-as-of =
    The as-of date is still to come, and would publish something early that is under embargo.

    An embargo is over only when its day has truly come, and an as-of date that is written down has reached it as well.

    Wrong (today is 2026-06-15):
      as_of: 2026-07-01
      embargo_until: 2026-07-01
    Right:
      as_of: 2026-06-15

explain-missing-unit =
    An indicator does not say what it counts in: people, classes, organizations…

    Nobody understands a number without a unit. Only a share has none, for it is always in per cent.

    Wrong:
      members: {"{"}name: …, kind: stock{"}"}
    Right:
      members: {"{"}name: …, kind: stock, unit: person{"}"}

explain-unneeded-unit =
    A share is always in per cent, and has no unit.

    If the number sets two different things against each other (admissions and existing members), it is a rate, and a rate has a unit.

    Wrong:
      women-share: {"{"}name: …, kind: share, unit: person{"}"}
    Right:
      women-share: {"{"}name: …, kind: share{"}"}

explain-bad-decimals =
    `decimals` is how many decimals are shown on pages; nobody reads more than nine.

    Numbers keep all the decimals they are entered with; `decimals` only says how they are shown.

    Wrong:
      decimals: 20
    Right:
      decimals: 1

explain-bad-threshold =
    `suppress_below` hides small counts, so that nobody can be recognised. A threshold of 1 or 2 hides nothing: everybody knows that the hidden number is 1. On a share or rate it does nothing at all.

    Statistical offices use 3, 5 or 10, on the indicator that is counted.

    Wrong:
      suppress_below: 2
    Right:
      suppress_below: 5

explain-bad-derivation =
    The indicator cannot be worked out as written: its kind does not go with the rule, or the parts are not of one kind and unit.

    `share` is a part of a whole of the same thing; `rate` is a count set against another number (where that is a stock, it has to say whether at the start, the end or their mean); `sum` adds counts of one kind up.

    Wrong:
      rate: {"{"}of: admitted, per: members, times: 100{"}"}
    Right:
      rate: {"{"}of: admitted, per: members, at: start, times: 100{"}"}

explain-bad-lifetime =
    An organization cannot have such a lifetime: it ends before it begins, or becomes one that was not there yet, or no longer.

    `from` is the first day it was there. `until` is the first day it was no longer there, which is the day its successor begins.

    Wrong (the new organization has `from: 2025-07-01`):
      until: 2025-06-30
      merged_into: can-tho-2025
    Right:
      until: 2025-07-01
      merged_into: can-tho-2025

explain-undated-document =
    A document has no date, but reports on a period that was not over on the as-of date. So it was written after that day, and is left out with its figures.

    This is only a note. With a later as-of date the document will be there.

    Where the document's date is known:
      date: 2023-03-15

explain-dimension-not-allowed =
    The indicator is not declared to be broken down by this dimension.

    Each indicator says which dimensions it has, so that tables and charts know what to show, and a figure entered in the wrong place is noticed.

    Right, in data/indicators.yaml:/  admitted:/    dimensions: [sex, education]

explain-not-summable =
    Categories joined by `+` cannot be added up.

    There are three cases: one person can be in several of them (women, Youth Union members), and would be counted twice; one category is a part of the other; or the indicator is a rate or mean.

    Wrong:
      measure: admitted[age=young+under-25]
    Right:
      measure: admitted[age=young]

explain-duplicate-figure =
    The same figure of one organization and period is entered twice.

    The program does not choose: the two may differ, today or after the next correction. The message shows both places.

    Wrong:
      figures:
        admitted: {"{"}value: 100, by: {"{"}sex: {"{"}women: 40{"}"}{"}"}{"}"}
      cells:
        - {"{"}figure: "admitted[sex=women]", value: 41{"}"}
    Right:
      figures:
        admitted: {"{"}value: 100, by: {"{"}sex: {"{"}women: 40{"}"}{"}"}{"}"}

explain-outside-lifetime =
    A figure is of a time when its organization was not there yet, or no longer.

    An id never changes hands: the province formed by a merger is a new organization with a folder of its own. Figures from before the merger belong to the provinces that were merged.

    Wrong (the province ended on 2025-07-01):
      data/organizations/hau-giang/2026.yaml
    Right:
      data/organizations/can-tho-2025/2026.yaml

explain-period-outside-file =
    A figure under `series` is of a period that does not lie in that of the file.

    `series` is for shorter periods within the file's, such as the twelve months of a year.

    Wrong, in 2024.yaml:
      series:
        admitted: {"{"}2025-01: 12{"}"}
    Right, in 2024.yaml:
      series:
        admitted: {"{"}2024-01: 12{"}"}

explain-no-source =
    A figure does not say which document gives it.

    Every number on the site leads to its source. A `source` at the top of a file is that of all its figures; one that was read elsewhere has its own.

    Right:
      source: {"{"}document: 18-bc-duk, section: I.2.2{"}"}
      figures:
        admitted: 1399

explain-stock-without-date =
    A stock, such as the number of members or cells, has to say which day it is at.

    Within one year the number at its start and at its end differ. Where the source gives no day, write `unknown`: readers then know that the source is silent, and that nobody forgot.

    Wrong:
      members: 3918
    Right:
      members: {"{"}value: 3918, date: 2024-12-31{"}"}
      members: {"{"}value: 3918, date: unknown{"}"}

explain-date-outside-period =
    The day of a stock is not in the period it is entered for.

    A number at the end of 2024 is of 2024-12-31, or perhaps of 2025-01-01; any other day is most often a mistyped year.

    Wrong, in 2024.yaml:
      members: {"{"}value: 3918, date: 2023-12-31{"}"}
    Right:
      members: {"{"}value: 3918, date: 2024-12-31{"}"}

explain-unused-date =
    Only a stock is at a date. A flow, share or rate covers its whole period.

    If the number truly is of one day, the indicator's kind should be `stock`.

    Wrong:
      admitted: {"{"}value: 100, date: 2024-12-31{"}"}
    Right:
      admitted: 100

explain-share-out-of-range =
    A share is in per cent of a whole, and lies between 0 and 100.

    What is set against a plan can be over 100, but that is a rate. The program cannot notice 0.662 in the place of 66.2: always write per cent.

    Wrong:
      youth-union-share: 174.8
    Right:
      youth-union-share: 66.2

explain-negative-count =
    A count (flow or stock) is never below 0.

    What goes away, such as members who left, is an indicator of its own with a positive number.

    Wrong:
      admitted: -12
    Right:
      left: 12

explain-fractional-count =
    The indicator counts what cannot be divided (people, classes, cells), so the number has to be whole.

    If its unit can be divided (money), give the indicator `decimals`.

    Wrong:
      admitted: 12.5
    Right:
      admitted: 12

explain-false-precision =
    A number has more decimals than anybody can know; most often it was copied from a calculator or spreadsheet.

    Documents rarely print more than two decimals. Round as the source does; the program works shares and rates out from the counts itself.

    Wrong:
      youth-union-share: 66.19728
    Right:
      youth-union-share: 66.2

explain-rounded-and-exact =
    A number is said to be `exact` and `rounded` at once.

    A rounded number is an interval: 4,720 to the nearest ten is from 4,715 to 4,725. Every assessment depends on that.

    Wrong:
      admitted: {"{"}value: 4720, rounded: 10, exact: true{"}"}
    Right:
      admitted: {"{"}value: 4720, rounded: 10{"}"}

explain-status-without-value =
    A status (estimate, preliminary, official) is that of a number, and there is none here.

    Either the number was forgotten, or `status` is one too many.

    Wrong:
      admitted: {"{"}missing: not-available, status: official{"}"}
    Right:
      admitted: {"{"}missing: not-available{"}"}

explain-final-too-early =
    A figure is said to be official, but its document was written before the period was over. Such a number can only be an estimate or preliminary (Law on Statistics, article 48).

    Where the source gives no status, leave `status` out.

    Wrong (a document of 2024-11-20, the period 2024):
      admitted: {"{"}value: 950, status: official{"}"}
    Right:
      admitted: {"{"}value: 950, status: estimate{"}"}

explain-no-organization =
    A target does not say whom it is for, and the resolution was decided by a body that is no organization of the publication.

    What is for nobody cannot be assessed.

    Right:
      issuer: {"{"}vi: Trung ương Đảng, en: The Party's central level{"}"}
      targets:
        - {"{"}id: youth-union, measure: youth-union-share, at_least: 70, organizations: [binh-duong-agencies]{"}"}

explain-no-children =
    A target is for the organizations under another, but none says that it is under it.

    An organization names the one above it with `parent` in its own organization.yaml.

    Right, in the district's organization.yaml:
      parent: tinh-mau

explain-every-outside-period =
    A target is to be judged for each year (or quarter, month), but its period has no whole one in it.

    Without `every` it is judged for the period as a whole.

    Wrong:
      period: 2024-Q1
      every: year
    Right:
      period: 2024-2030
      every: year

explain-parts-of-other-measure =
    Assigned targets are to be added up and set against that of the level above, but the two are for different things.

    Only numbers of one indicator and the same categories add up.

    Wrong:
      measure: admitted[sex=women]
      parts_of: province/admitted
    Right:
      measure: admitted
      parts_of: province/admitted

explain-assigned-total-differs =
    An annex gives the sum of what it assigns, entered as `total`; the numbers entered add up to something else.

    So the program finds a number that was mistyped or a line that was left out. If the annex itself was added up wrongly, leave out `total` and say so in a `note`.

    Wrong:
      assigned: {"{"}a: {"{"}2024: 12{"}"}, b: {"{"}2024: 9{"}"}{"}"}
      total: {"{"}2024: 22{"}"}
    Right:
      assigned: {"{"}a: {"{"}2024: 12{"}"}, b: {"{"}2024: 9{"}"}{"}"}
      total: {"{"}2024: 21{"}"}

explain-contradicting-targets =
    Of two targets for one organization and period, only one can be met: at least 800 and at most 700.

    One may be mistyped, or the later one takes the place of the other and nobody has said so.

    Right:
      replaces: old-resolution/admitted
      since: 2026-01-01

explain-overlapping-targets =
    One resolution has two targets for the same organization, figure and period.

    On the site they are two rows that look alike. A lower and an upper end belong in one target.

    Wrong:
      - {"{"}id: low, measure: admitted, period: 2024, at_least: 1020{"}"}
      - {"{"}id: high, measure: admitted, period: 2024, at_most: 1250{"}"}
    Right:
      - {"{"}id: range, measure: admitted, period: 2024, between: [1020, 1250]{"}"}

explain-target-past-end =
    A target goes on after its organization ended. The time after that cannot be assessed, and the site says so.

    This is only a note: a target does not pass to a successor by itself. If the successor took it over, enter it as a target of its own.

    Right:
      organizations: [can-tho-2025]

explain-task-without-source =
    A task is said to be under way, done and so on, without a date and a document that say so.

    Readers want to know who said it, and since when. Where nobody has reported, write `not-reported`.

    Right:
      state: done
      date: 2025-01-01
      source: {"{"}document: 18-bc-duk, section: II.1{"}"}

explain-unreadable-claim =
    A printed number is recomputed from the data, so it has to be readable: points before thousands, a comma before decimals, perhaps `%` or a unit behind it.

    A verdict in words, such as "all exceeded", goes with `is: verdict`.

    Wrong:
      printed: gần một nửa
      is: share
    Right:
      printed: "49,7%"
      is: share

explain-share-of-itself =
    The share of a total in that total is always 100 per cent.

    `of` is the part (a category); the whole is the total of the same indicator, unless `whole` names another.

    Wrong:
      is: share
      of: binh-duong-agencies/2010-2015/admitted
    Right:
      is: share
      of: "binh-duong-agencies/2010-2015/admitted[sex=women]"

explain-nothing-reported =
    A claim or a baseline refers to a time for which the organization has no figures at all. Most often the period is mistyped.

    The message names the nearest period, where there is one.

    Wrong:
      of: hau-giang/2018-2021/admitted
    Right:
      of: hau-giang/2018-2022/admitted

explain-orphaned-narrative =
    A narrative belongs to a page that is not there, so nobody could read it.

    The name of a file in content says which page it is of: organizations/<organization>/<period>.md needs figures of the organization for that period. What goes with no data belongs in content/pages.

    Wrong:
      content/organizations/hau-giang/2018-2021.md
    Right:
      content/organizations/hau-giang/2018-2022.md

explain-disclosure =
    A figure that is kept back (because it is confidential, under embargo, or below the threshold) can be worked out from those that are published: the total less the other parts, the year less its months, the level above less the other organizations, or backwards from a share.

    To mend it, keep back one more figure of the same total (the one readers need least), or leave the total out.

    Wrong:
      admitted:
        value: 100
        by: {"{"}sex: {"{"}men: 60, women: confidential{"}"}{"}"}
    Right:
      admitted:
        value: 100
        by: {"{"}sex: {"{"}men: confidential, women: confidential{"}"}{"}"}

explain-parts-differ-from-total =
    Every category of an exhaustive dimension is given, and they do not add up to the total.

    One of the numbers is mistyped, or there are cases in none of the categories: then the dimension is `partial`.

    Wrong:
      admitted: {"{"}value: 100, by: {"{"}sex: {"{"}women: 40, men: 50{"}"}{"}"}{"}"}
    Right:
      admitted: {"{"}value: 100, by: {"{"}sex: {"{"}women: 40, men: 60{"}"}{"}"}{"}"}

explain-parts-exceed-total =
    A part, or parts added up, are more than their total.

    One of the numbers is mistyped, or one case can be in several categories: then the dimension is `overlapping`, and they are not added up.

    Wrong:
      admitted: {"{"}value: 100, by: {"{"}education: {"{"}university: 120{"}"}{"}"}{"}"}
    Right:
      admitted: {"{"}value: 120, by: {"{"}education: {"{"}university: 100{"}"}{"}"}{"}"}

explain-periods-differ-from-total =
    The figure of a longer period (several years, a year) is not what the shorter ones in it add up to, or less than those that are given.

    If the longer period does not follow the calendar, like a term 2010-2015 that counts as five years, give its years in data/periods.yaml.

    Wrong:
      2018-2019.yaml: admitted: 300
      2018.yaml: admitted: 100
      2019.yaml: admitted: 150
    Right:
      2018-2019.yaml: admitted: 250

explain-derived-differs =
    A share, rate or sum that is entered differs from what the figures behind it give.

    It may be mistyped, or the source cut the number instead of rounding it. What a document prints wrongly is better entered as its claim, and the figure left for the program to work out.

    Wrong (884 of 1399 is 63.19 per cent):
      university-share: 63.4
    Right:
      university-share: 63.2

explain-children-differ-from-parent =
    The organizations under another do not add up to it, or are already more before all have reported.

    It is a warning, for the organization above may have figures of its own beside those under it. If not, one of the numbers is mistyped.

explain-implausible-jump =
    The number of one year is over five times that of the year before, or less than a fifth. Most often a digit is missing or one too many.

    If it is right, leave it; a `note` that tells readers why is a good idea.

    Wrong:
      2023.yaml: admitted: 950
      2024.yaml: admitted: 9710
    Right:
      2024.yaml: admitted: 971

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

explain-pdf-template =
    A template for PDFs of the theme has something that the typesetter (Typst) takes for a slip, such as a font that is not there or a paragraph within a line. The PDF is made all the same, but that place may not look as it should.

    To mend it, open the template at the line named, in `themes/<name>/typst`, and follow what is said. A layout that asks for a font that is not there:
      font: [Times]
    The fonts that come with the program:
      font: [Tinos, Inter]

explain-pdf-no-letter =
    A narrative or a name has a character that no font of the theme has, such as an emoji or a Chinese character. In the site a browser looks for another font on the reader's machine; a PDF has only the fonts that come with it, and shows a hollow square in the place of the character.

    To mend it, write it with other characters, or add a `.ttf` font that has the character to the folder `themes/<name>/fonts`, and name the font in the layout.

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

explain-bad-picture =
    A picture has to show in every browser, from a folder and on paper: PNG, JPEG, GIF, WebP or SVG. Its size is read from the file, so that the page does not jump when it comes. A file of another kind (a photo as HEIC, a TIFF scan, a PDF), or one that only has the name of a picture, cannot be shown. Neither can an SVG with a program or a web page in it.

    Wrong:
      ![Admission ceremony](ceremony.heic)
    Right:
      ![Admission ceremony](ceremony.jpg)

explain-bad-anchor =
    Every heading has an anchor, made of its words: `## Đảng viên mới` has `#dang-vien-moi`. Another can be written in braces behind the heading, so that links hold when its words change. It is made of small letters without accents, digits and single hyphens, and is the only one of its name on the page. Nothing else can stand in the braces.

    Wrong:
      ## Kết quả {"{"}#Kết_quả{"}"}
    Right:
      ## Kết quả {"{"}#ket-qua{"}"}

explain-undefined-footnote =
    The text refers to a footnote that is not there: misspelt, or taken out. Readers would see the brackets.

    Wrong:
      As reported.[^soruce]
    {""}
      {"["}^source]: Report 18-BC/ĐUK.
    Right:
      As reported.[^source]
    {""}
      {"["}^source]: Report 18-BC/ĐUK.

explain-duplicate-footnote =
    Two footnotes have one name, so a reference could mean either. Give each its own name; names are not shown, the page numbers the notes.

    Wrong:
      {"["}^1]: Report.
    {""}
      {"["}^1]: Letter.
    Right:
      {"["}^1]: Report.
    {""}
      {"["}^2]: Letter.

explain-unused-footnote =
    Nothing in the text refers to this footnote, so there is no place on the page from which it could be read, and it is left out.

    Put a reference where it belongs, or take it out.

explain-languages-differ =
    A page in two languages should say the same. Here one text prints a figure, a chart, a table, a target, tasks or a claim that the other does not have, or has another number of headings. Often one of them was changed and the other forgotten. It may be meant so: then leave it.

explain-wrong-claim =
    A `claim` ties words to the assessment of a target: the words stand on the page only as long as the data bear them out. Here the data say otherwise, or the period is not over, or there are no figures. What exceeds a minimum has also met it; nothing else passes for another result.

    The results are: met, exceeded, above-range, missed, in-progress, undecided, no-data, not-started, not-assessable.

    Wrong (where the year's target was missed):
      In 2024 the commune was {"{%"} claim(target="admissions-per-year", period="2024", result="exceeded") {"%}"}above its target{"{%"} end {"%}"}.
    Right:
      In 2024 the commune {"{%"} claim(target="admissions-per-year", period="2024", result="missed") {"%}"}missed its target{"{%"} end {"%}"}.

explain-baseline-judged =
    Years before those of a target are shown beside it as a baseline. They were not asked to meet it, so they can neither have missed nor exceeded it, and no `claim` can say so. A comparison in plain words is fine: it says that the later target lies above or below what was reached before.

    Wrong:
      On average 2018-2022 {"{%"} claim(target="admissions-per-year", period="2018-2022", result="missed") {"%}"}missed the target{"{%"} end {"%}"}.
    Right:
      On average {"{{"} value(figure="hau-giang/2018-2022/admitted", as="average") {"}}"} a year were admitted, fewer than the resolution asks for from 2024 on.

explain-heading-level =
    The heading skips a level, or takes the first level, which is the page's title. Readers with a screen reader go from heading to heading, and the table of contents is made of them.

    Wrong:
      # Results
      #### By sex
    Right:
      ## Results
      ### By sex

explain-long-narrative =
    The text is so long that its page takes long to open, above all on phones and old machines, and that a passage in it is hard to find.

    To mend it: make several pages of it in content/pages, one for each part, and link to them from this one. The PDF has all parts all the same.

    Example:
      The results of each year are on the pages of [2023](pages/results/2023.md) and [2024](pages/results/2024.md).

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

explain-later-narrative =
    The site is made as of a date, and this text speaks of figures, documents or organizations that were not there yet. Such a text can only have been written later, so it is left out like a document that is dated later. As of a later date it is back.

explain-assigned-sum-differs =
    What a resolution assigns to each organization was added up; it is less, or more, than the target that it is to add up to (`parts_of`).

    Perhaps a number was mistyped or a line left out. Perhaps it was assigned so, and then nothing is wrong: often more is assigned than is needed. The page of the resolution sets the two beside each other.

    For example:
      targets:
        - {"{"}id: province, measure: admitted, period: 2024, at_least: 1200{"}"}
        - {"{"}id: districts, measure: admitted, parts_of: nq-05/province, assigned: {"{"}a: {"{"}2024: 600{"}"}, b: {"{"}2024: 570{"}"}{"}"}{"}"}
