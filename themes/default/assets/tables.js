/* Tables, trees and lists of names for those who have scripts: sorted by a column, filtered as one types, copied as a
   spreadsheet takes them. Without this script they are whole, in the order of the page. */
(function () {
  "use strict";
  var words = document.currentScript.dataset;
  /* From how many rows on a table is worth sorting or filtering. */
  var SORTED = 3;
  var FILTERED = 12;

  /* Without marks, in small letters: what a reader types without a Vietnamese keyboard. */
  function folded(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "d").toLowerCase();
  }

  /* What the browser gives as something like a list. */
  function list(things) {
    return Array.prototype.slice.call(things);
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }

  /* What a cell says first: its figure, its mark, its first line. */
  function head(cell) {
    return cell.querySelector(".value > a, .value > .number, .mark > span, .line, a") || cell;
  }

  /* The first number in a text of the page's language, by which its row is sorted; nothing where there is none. */
  function number(text) {
    var found = text.replace("\u2212", "-").match(/[+-]?[0-9][0-9.,]*/);
    if (!found) { return null; }
    var digits = found[0].split(words.decimal);
    digits[0] = digits[0].replace(/[.,]/g, "");
    var value = Number(digits.join("."));
    return isNaN(value) ? null : value;
  }

  /* The number that a cell is, its unit aside, and how final it is; nothing where it says more than one, as "1.020–1.250", or
     something of it, as "at least 170". */
  function figure(cell) {
    var text = head(cell).textContent.trim();
    var isOne = cell.tagName === "TD" && cell.classList.contains("number") && /^[+\u2212]?[0-9][0-9.,]*[^0-9]*$/.test(text);
    if (!isOne) { return null; }
    var mark = cell.querySelector(".status");
    var bracket = text.match(/\(([^)]+)\)$/);
    return {
      value: number(text),
      text: text.replace(/\s*\([^)]+\)$/, ""),
      isPercent: /%$/.test(text),
      status: mark ? mark.textContent.trim() : bracket ? bracket[1] : "",
    };
  }

  /* The cell of a row that stands in a column, where one may stretch over several. */
  function cellAt(row, column) {
    var left = column;
    return list(row.cells).find(function (cell) {
      left -= cell.colSpan;
      return left < 0;
    }) || row.cells[row.cells.length - 1];
  }

  function rows(table) {
    return list(table.rows).filter(function (row) { return row.parentNode.tagName === "TBODY"; });
  }

  /* A table whose rows stand for themselves: in one body, none a part of another. */
  function isFlat(table) {
    var all = rows(table);
    var depths = {};
    all.forEach(function (row) { depths[row.cells[0].className] = true; });
    return table.tBodies.length === 1 && Object.keys(depths).length <= 1;
  }

  function sortable(table) {
    var body = table.tBodies[0];
    var order = rows(table);
    var heads = list(table.tHead.rows[0].cells);
    var collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

    function sort(column, direction) {
      var keyed = order.map(function (row, at) {
        var text = head(cellAt(row, column)).textContent.trim();
        return { row: row, at: at, text: text, number: number(text) };
      });
      var isNumber = heads[column].classList.contains("number");
      keyed.sort(function (one, other) {
        if (direction === "none") { return one.at - other.at; }
        var sign = direction === "ascending" ? 1 : -1;
        if (isNumber) {
          /* What is not known comes last, whichever way. */
          if (one.number === null || other.number === null) {
            return (one.number === null) - (other.number === null) || one.at - other.at;
          }
          return sign * (one.number - other.number) || one.at - other.at;
        }
        return sign * collator.compare(one.text, other.text) || one.at - other.at;
      });
      keyed.forEach(function (one) { body.appendChild(one.row); });
    }

    heads.forEach(function (cell, column) {
      var text = cell.textContent;
      if (!text.trim()) { return; }
      var button = element("button", "sort");
      button.type = "button";
      /* A heading that leads somewhere keeps doing so; the button stands behind it. */
      if (cell.querySelector("a")) {
        button.setAttribute("aria-label", words.sort + ": " + text);
        cell.appendChild(button);
      } else {
        cell.textContent = "";
        button.appendChild(element("span", "", text));
        button.title = words.sort;
        cell.appendChild(button);
      }
      button.addEventListener("click", function () {
        var first = cell.classList.contains("number") ? "descending" : "ascending";
        var second = first === "descending" ? "ascending" : "descending";
        var now = cell.getAttribute("aria-sort");
        var next = now === first ? second : now === second ? "none" : first;
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        sort(column, next);
        if (next !== "none") { cell.setAttribute("aria-sort", next); }
      });
    });
  }

  /* The tools of something, with a place for what they did, which is read out. */
  function toolbox() {
    var tools = element("div", "table-tools");
    var status = element("span", "table-status");
    status.setAttribute("role", "status");
    tools.appendChild(status);
    return { box: tools, say: function (text) { status.textContent = text; } };
  }

  /* A box to type in, above what it filters. `show` hides what does not fit and says how much is left. */
  function filter(tools, show) {
    var label = element("label", "filter");
    label.appendChild(element("span", "", words.filter));
    var input = element("input");
    input.type = "search";
    input.autocomplete = "off";
    label.appendChild(input);
    input.addEventListener("input", function () {
      var wanted = folded(input.value.trim());
      var found = show(wanted);
      tools.say(wanted ? words.left + " " + found : "");
    });
    tools.box.insertBefore(label, tools.box.firstChild);
  }

  function copyable(table, tools) {
    var button = element("button", "copy", words.copy);
    button.type = "button";
    button.addEventListener("click", function () {
      function onCopy(event) {
        event.clipboardData.setData("text/plain", asText(table));
        event.clipboardData.setData("text/html", asHtml(table));
        event.preventDefault();
      }
      document.addEventListener("copy", onCopy, { once: true });
      var done = document.execCommand("copy");
      document.removeEventListener("copy", onCopy);
      tools.say(done ? words.copied : words.uncopied);
    });
    tools.box.appendChild(button);
  }

  /* What a cell says, each line and each word with room around it. */
  function said(cell) {
    var copy = cell.cloneNode(true);
    list(copy.querySelectorAll(".unseen, svg")).forEach(function (one) { one.remove(); });
    list(copy.querySelectorAll("*")).forEach(function (one) { one.before(" "); one.after(" "); });
    return copy.textContent.replace(/\s+/g, " ").replace(/ (?=[,.;:)])/g, "").trim();
  }

  /* What is seen of a table: in each row its cells, each with its column. A column that a number in is not final of is
     followed by one that says so. */
  function content(table) {
    var running = {};
    var lines = [];
    list(table.rows).forEach(function (row) {
      var line = [];
      var column = 0;
      function put(cell) {
        line.push({ cell: cell, column: column, span: cell.colSpan, figure: figure(cell) });
        column += cell.colSpan;
      }
      /* A cell of several rows stands in each of them: a spreadsheet is sorted by rows. */
      function putRunning() {
        while (running[column] && running[column].left > 0) {
          running[column].left -= 1;
          put(running[column].cell);
        }
      }
      list(row.cells).forEach(function (cell) {
        putRunning();
        if (cell.rowSpan > 1) { running[column] = { cell: cell, left: cell.rowSpan - 1 }; }
        put(cell);
      });
      putRunning();
      if (!row.hidden && !row.parentNode.hidden) { lines.push(line); }
    });
    var marked = {};
    lines.forEach(function (line) {
      line.forEach(function (one) { if (one.figure && one.figure.status) { marked[one.column] = true; } });
    });
    lines.forEach(function (line) {
      line.forEach(function (one) {
        var within = 0;
        for (var at = 1; at < one.span; at += 1) { within += marked[one.column + at - 1] ? 1 : 0; }
        one.span += within;
        one.isMarked = marked[one.column + one.cell.colSpan - 1] === true;
        one.status = one.figure ? one.figure.status : one.cell.parentNode.parentNode.tagName === "THEAD" ? words.status : "";
      });
    });
    return lines;
  }

  /* Numbers without separators, so that no program takes 1.399 for a little more than one. */
  function asText(table) {
    return content(table).map(function (line) {
      return line.map(function (one) {
        var found = one.figure;
        var text = found === null ? said(one.cell) : String(found.value).replace(".", words.decimal) + (found.isPercent ? "%" : "");
        return text + "\t".repeat(one.span - 1) + (one.isMarked ? "\t" + one.status : "");
      }).join("\t");
    }).join("\n");
  }

  /* The same for Excel and LibreOffice, which read the number itself from attributes of their own. */
  function asHtml(table) {
    var made = element("table");
    content(table).forEach(function (line) {
      var row = element("tr");
      line.forEach(function (one) {
        var found = one.figure;
        var cell = element(one.cell.tagName, "", found === null ? said(one.cell) : found.text);
        if (found !== null && !found.isPercent) {
          cell.setAttribute("x:num", String(found.value));
          cell.setAttribute("sdval", String(found.value));
        }
        if (one.span > 1) { cell.colSpan = one.span; }
        row.appendChild(cell);
        if (one.isMarked) { row.appendChild(element(one.cell.tagName, "", one.status)); }
      });
      made.appendChild(row);
    });
    return "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body>" + made.outerHTML + "</body></html>";
  }

  function table(box) {
    var found = box.querySelector("table");
    if (!found || !found.tHead || rows(found).length < SORTED) { return; }
    var tools = toolbox();
    if (isFlat(found)) { sortable(found); }
    if (rows(found).length >= FILTERED) {
      /* Rows that share a cell stay together. */
      var units = found.querySelector("[rowspan]") ? list(found.tBodies) : rows(found);
      /* Read at the first letter: most tables are never filtered. */
      var texts = null;
      filter(tools, function (wanted) {
        texts = texts || units.map(function (unit) { return folded(said(unit)); });
        return units.filter(function (unit, at) {
          unit.hidden = wanted !== "" && texts[at].indexOf(wanted) < 0;
          return !unit.hidden;
        }).length;
      });
    }
    copyable(found, tools);
    box.parentNode.insertBefore(tools.box, box);
  }

  /* An organization is shown where it fits, where one below it does, and where one above it does. */
  function tree(branches) {
    var nodes = list(branches.querySelectorAll("li"));
    if (nodes.length < FILTERED) { return; }
    var tools = toolbox();
    var texts = nodes.map(function (node) { return folded(node.querySelector(".node-name").textContent); });
    var folds = list(branches.querySelectorAll("details"));
    var open = folds.map(function (fold) { return fold.open; });
    filter(tools, function (wanted) {
      var found = 0;
      nodes.forEach(function (node) { node.hidden = wanted !== ""; });
      nodes.forEach(function (node, at) {
        if (wanted === "" || texts[at].indexOf(wanted) < 0) { return; }
        found += 1;
        list(node.querySelectorAll("li")).forEach(function (below) { below.hidden = false; });
        for (var above = node; above && above !== branches; above = above.parentNode) {
          if (above.tagName === "LI") { above.hidden = false; }
        }
      });
      folds.forEach(function (fold, at) { fold.open = wanted !== "" || open[at]; });
      return found;
    });
    branches.parentNode.insertBefore(tools.box, branches);
  }

  /* Names from A to Z: what does not fit is hidden, and every letter that nothing is left of. */
  function directory(section) {
    var names = list(section.querySelectorAll(".letter li"));
    if (names.length < FILTERED) { return; }
    var letters = list(section.querySelectorAll(".letter"));
    var texts = names.map(function (name) { return folded(name.textContent); });
    var tools = toolbox();
    filter(tools, function (wanted) {
      var found = 0;
      names.forEach(function (name, at) {
        name.hidden = wanted !== "" && texts[at].indexOf(wanted) < 0;
        if (!name.hidden) { found += 1; }
      });
      letters.forEach(function (letter) { letter.hidden = letter.querySelector("li:not([hidden])") === null; });
      return found;
    });
    section.insertBefore(tools.box, section.querySelector(".alphabet"));
  }

  document.addEventListener("DOMContentLoaded", function () {
    list(document.querySelectorAll(".table-box")).forEach(table);
    list(document.querySelectorAll(".body > .tree")).forEach(tree);
    list(document.querySelectorAll(".directory")).forEach(directory);
  });
})();
