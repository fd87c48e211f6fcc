"""Opens the downloads of a built site with the programs that readers have. Usage: downloads.py SITE

Every workbook is read by openpyxl and two by LibreOffice, every descriptor with its tables by frictionless, every feed by
feedparser, every page's data for search engines as JSON. Ends with status 1 where one of them finds something.
"""

import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import feedparser
import frictionless
import openpyxl

HEADING = 4
wrong = []


def check(found, what):
    if not found:
        wrong.append(what)


def workbooks(site):
    books = sorted(site.rglob("*.xlsx"))
    check(books, "the site has workbooks")
    for path in books:
        book = openpyxl.load_workbook(path)
        tables = [(sheet, table) for sheet in book for table in sheet.tables.values()]
        check(len(book.sheetnames) == 3 and len(tables) == 2, f"{path}: a cover and two sheets with a table each")
        check(book.properties.title and book.properties.creator, f"{path}: says in its properties what it is and whose")
        for sheet in book:
            check(sheet["A1"].value and sheet["A1"].font.b, f"{path}: {sheet.title} begins with its title")
            check(not any(it.hidden for it in [*sheet.row_dimensions.values(), *sheet.column_dimensions.values()]),
                  f"{path}: nothing is hidden in {sheet.title}")
            letters = {(cell.font.name, cell.font.sz) for row in sheet for cell in row if cell.value is not None}
            check(all(name == "Arial" and size >= 12 for name, size in letters), f"{path}: {sheet.title} has letters {letters}")
        for sheet, table in tables:
            check(not sheet.merged_cells.ranges, f"{path}: no merged cells in {sheet.title}")
            check(sheet.freeze_panes is None, f"{path}: no frozen panes in {sheet.title}")
            check(table.autoFilter is None, f"{path}: no filter in {sheet.title}")
            names = [cell.value for cell in sheet[HEADING]]
            check(names == table.column_names, f"{path}: {sheet.title}: the table's columns are its headings")
            check(len({str(name).lower() for name in names}) == len(names), f"{path}: {sheet.title}: headings are distinct")
            begin, end = table.ref.split(":")
            check(begin == f"A{HEADING}", f"{path}: {sheet.title}: the table begins at {begin}")
            for lines, what in [(sheet.iter_cols, "column"), (sheet.iter_rows, "row")]:
                for line in lines(min_row=HEADING + 1, max_row=sheet.max_row):
                    check(any(cell.value is not None for cell in line), f"{path}: {sheet.title}: an empty {what} at {line[0].coordinate}")
    return books


def libreoffice(books):
    for path in [books[0], books[-1]]:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2', "--outdir", folder, path],
                check=True, capture_output=True, timeout=120,
            )
            made = list(pathlib.Path(folder).glob("*.csv"))
            check(len(made) == 1, f"{path}: LibreOffice opens it")
            for file in made:
                with file.open(encoding="utf-8") as text:
                    rows = list(csv.reader(text))
                sheet = openpyxl.load_workbook(path).worksheets[1]
                check(len(rows) == sheet.max_row, f"{path}: LibreOffice sees {len(rows)} of {sheet.max_row} rows")


def descriptors(site):
    found = sorted(site.rglob("datapackage.json"))
    check(found, "the site has descriptors")
    for path in found:
        report = frictionless.validate(str(path))
        for error in report.flatten(["title", "message"]):
            wrong.append(f"{path}: {error}")


def feeds(site):
    found = sorted(site.rglob("feed.xml"))
    check(found, "the site has feeds")
    for path in found:
        feed = feedparser.parse(path.read_bytes())
        check(not feed.bozo and feed.version == "atom10" and feed.entries, f"{path}: {feed.get('bozo_exception')}")


def pages(site):
    datasets = 0
    for path in site.rglob("*.html"):
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', path.read_text("utf-8"), re.S):
            data = json.loads(text)
            check(data["@type"] == "Dataset" and data["distribution"] and data["name"], f"{path}: {data}")
            datasets += 1
    check(datasets, "pages say what data they have")


site = pathlib.Path(sys.argv[1])
libreoffice(workbooks(site))
descriptors(site)
feeds(site)
pages(site)
print("\n".join(wrong) or "workbooks, descriptors, feeds and data for search engines are right")
sys.exit(1 if wrong else 0)
