/* Looks up what the reader types in the index beside the search page (`directory.js`, `words-<n>.js`, `pages-<n>.js`; the
   program's src/site/search says how they are made). The index is classic scripts, because from a folder a page can load
   nothing else; each hands itself over by calling `niengiamIndex`. Whatever is shown is put there as text. */
(function () {
  "use strict";

  /* What is loaded for one query at most, in bytes: all together stays under 300 000 with the directory. */
  var WORD_BYTES = 120000;
  var PAGE_BYTES = 140000;
  /* How many words are looked up, how many results are shown at first, of one kind and of all, and how many more at a time. */
  var WORDS = 10;
  var OF_KIND = 5;
  var OF_ALL = 15;
  var MORE = 10;
  /* A word that is still being typed stands for those that begin with it where they are in so few files. */
  var FILES_OF_START = 6;
  /* How many words of a text and how many figures are shown with a result. */
  var EXCERPT = 34;
  var FIGURES = 3;

  /* Words. The same as in src/site/search/words.rs. */

  var LETTER = /[\p{Alphabetic}\p{N}\p{M}]/u;
  var PLAIN = /^[0-9A-Za-z]+$/;
  var TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

  function isDigit(character) { return character >= "0" && character <= "9"; }

  /* The words of a text with the places where they begin and end. */
  function words(text) {
    var found = [];
    var start = -1;
    var before = "";
    for (var at = 0; at < text.length;) {
      var character = String.fromCodePoint(text.codePointAt(at));
      var next = at + character.length;
      var separates = (character === "." || character === ",") && start >= 0 && isDigit(before) &&
        next < text.length && isDigit(text[next]);
      var belongs = character < "\u0080" ? PLAIN.test(character) : LETTER.test(character);
      if (separates || belongs) {
        if (start < 0) { start = at; }
      } else if (start >= 0) {
        found.push(word(text.slice(start, at), start));
        start = -1;
      }
      before = character;
      at = next;
    }
    if (start >= 0) { found.push(word(text.slice(start), start)); }
    return found.filter(function (it) { return it.folded !== "" && Array.from(it.folded).length <= 40; });
  }

  function word(text, start) {
    if (PLAIN.test(text)) {
      var plain = text.toLowerCase();
      return { start: start, end: start + text.length, folded: plain, exact: plain };
    }
    var folded = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\p{M}/gu, "");
    var small = text.toLowerCase().normalize("NFD");
    return {
      start: start,
      end: start + text.length,
      folded: folded.replace(/đ/g, "d").replace(/[.,]/g, ""),
      exact: small.replace(TONES, "").normalize("NFC") + (small.match(TONES) || []).join("")
    };
  }

  /* Lists of pages. The same as in src/site/search/postings.rs. */

  var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var VALUES = {};
  for (var index = 0; index < 64; index++) { VALUES[ALPHABET[index]] = index; }

  function each(list, take) {
    var at = 0;
    function number() {
      var value = 0;
      for (var shift = 0; at < list.length; shift += 5) {
        var group = VALUES[list[at++]];
        value += (group & 31) << shift;
        if (group < 32) { break; }
      }
      return value;
    }
    var page = 0;
    if (list[0] !== ".") {
      while (at < list.length) {
        page += number();
        take(page++);
      }
      return;
    }
    at = 1;
    for (page = number(); at < list.length; page += 6) {
      var bits = VALUES[list[at++]];
      for (var bit = 0; bit < 6; bit++) { if (bits & (1 << bit)) { take(page + bit); } }
    }
  }

  /* The files of the index. */

  var files = new Map();
  var waiting = new Map();

  window.niengiamIndex = function (name, content) { files.set(name, content); };

  /* Loads files and then goes on, with whether all of them are there. */
  function load(names, done) {
    var missing = names.filter(function (name) { return !files.has(name); });
    var left = missing.length;
    if (left === 0) { done(true); return; }
    var whole = true;
    missing.forEach(function (name) {
      function ready() {
        whole = whole && files.has(name);
        if (--left === 0) { done(whole); }
      }
      if (waiting.has(name)) { waiting.get(name).push(ready); return; }
      waiting.set(name, [ready]);
      var script = document.createElement("script");
      function end() {
        var all = waiting.get(name) || [];
        waiting.delete(name);
        script.remove();
        all.forEach(function (one) { one(); });
      }
      script.onload = end;
      script.onerror = end;
      script.src = name + ".js";
      document.head.appendChild(script);
    });
  }

  /* The last of the ranges, which begin in order, that begins at or before this. */
  function range(ranges, key) {
    var low = 0;
    var high = ranges.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (ranges[middle][0] <= key) { low = middle + 1; } else { high = middle; }
    }
    return Math.max(low - 1, 0);
  }

  /* Queries. */

  function query(text) {
    var all = [];
    var pairs = [];
    var before = null;
    words(text).forEach(function (it) {
      var isNumber = isDigit(it.folded[0]);
      if (before && !isNumber) { pairs.push(before.folded + " " + it.folded); }
      before = isNumber ? null : it;
      if (!all.some(function (other) { return other.exact === it.exact; })) { all.push(it); }
    });
    var last = all[all.length - 1];
    if (last && last.end === text.length && !isDigit(last.folded[0])) { last.open = true; }
    return { typed: text.trim(), words: all.slice(0, WORDS), pairs: pairs, cut: all.length > WORDS };
  }

  /* The files that a query needs: those of its words, then those of its pairs, as far as there is room. */
  function filesOf(directory, asked) {
    var bytes = 0;
    var chosen = [];
    function add(number) {
      var name = "words-" + number;
      if (chosen.indexOf(name) >= 0) { return true; }
      bytes += directory.words[number][1];
      if (bytes > WORD_BYTES && chosen.length > 0) { return false; }
      chosen.push(name);
      return true;
    }
    if (directory.words.length === 0) { return chosen; }
    asked.words.forEach(function (it) { it.there = add(range(directory.words, it.folded)); });
    asked.words.forEach(function (it) {
      if (!it.open || !it.there) { it.open = false; return; }
      var from = range(directory.words, it.folded);
      var to = range(directory.words, it.folded + "\uffff");
      it.open = it.folded.length > 1 && to - from < FILES_OF_START;
      for (var number = from; it.open && number <= to; number++) { it.open = add(number); }
      it.begun = !it.open;
    });
    asked.pairs.forEach(function (pair) { add(range(directory.words, pair)); });
    return chosen;
  }

  function entry(directory, key) {
    var content = files.get("words-" + range(directory.words, key));
    return content && Object.prototype.hasOwnProperty.call(content, key) ? content[key] : null;
  }

  /* How well each page fits: words that are on it, written just so, whole, in its title; words beside each other. A page
     is worth more the more of the first there is; only where two are alike, the next decides. */
  function fits(directory, asked) {
    var count = directory.count;
    var found = new Uint8Array(count);
    var worth = new Uint32Array(count);
    var HERE = 1, TITLE = 2, EXACT = 4, WHOLE = 8;
    asked.words.forEach(function (it) {
      if (!it.there) { return; }
      var bits = new Uint8Array(count);
      function take(forms, whole) {
        for (var at = 0; at < forms.length; at += 3) {
          var mark = HERE | (whole ? WHOLE : 0) | (whole && forms[at] === it.exact ? EXACT : 0);
          each(forms[at + 1], function (page) { bits[page] |= mark | TITLE; });
          each(forms[at + 2], function (page) { bits[page] |= mark; });
        }
      }
      var whole = entry(directory, it.folded);
      if (whole) { take(whole, true); }
      /* Too short yet to say what it is the beginning of. */
      if (!whole && it.begun) { it.there = false; return; }
      if (it.open) {
        var to = range(directory.words, it.folded + "\uffff");
        for (var number = range(directory.words, it.folded); number <= to; number++) {
          var content = files.get("words-" + number) || {};
          Object.keys(content).forEach(function (key) {
            if (key !== it.folded && key.startsWith(it.folded) && typeof content[key] !== "string") { take(content[key], false); }
          });
        }
      }
      for (var page = 0; page < count; page++) {
        var have = bits[page];
        if (have) {
          found[page]++;
          worth[page] += (have & EXACT ? 65536 : 0) + (have & WHOLE ? 4096 : 0) + (have & TITLE ? 256 : 0);
        }
      }
    });
    asked.pairs.forEach(function (pair) {
      var pages = entry(directory, pair);
      if (pages) { each(pages, function (page) { worth[page] += 1; }); }
    });
    return { found: found, worth: worth };
  }

  /* The pages that have all words; where none has, those that have the most. Each kind with its pages, the best first. */
  function results(directory, asked) {
    var fit = fits(directory, asked);
    var wanted = asked.words.filter(function (it) { return it.there; }).length;
    var most = 0;
    for (var page = 0; page < directory.count; page++) { most = Math.max(most, fit.found[page]); }
    var groups = [];
    var total = 0;
    directory.kinds.forEach(function (kind, at) {
      var end = at + 1 < directory.kinds.length ? directory.kinds[at + 1][1] : directory.count;
      var pages = [];
      for (var page = kind[1]; most > 0 && page < end; page++) { if (fit.found[page] === most) { pages.push(page); } }
      if (pages.length === 0) { return; }
      pages.sort(function (a, b) { return fit.worth[b] - fit.worth[a] || a - b; });
      total += pages.length;
      groups.push({ kind: kind[0], pages: pages, shown: 0, worth: fit.worth[pages[0]] >> 8, place: at });
    });
    groups.sort(function (a, b) { return b.worth - a.worth || a.place - b.place; });
    var room = OF_ALL;
    groups.forEach(function (group) {
      group.shown = Math.min(groups.length === 1 ? MORE : OF_KIND, group.pages.length, room);
      room -= group.shown;
    });
    return { groups: groups, total: total, all: most === wanted, begun: wanted === 0 };
  }

  /* What is shown of a result. */

  function fitsWord(it, asked) {
    for (var at = 0; at < asked.words.length; at++) {
      var other = asked.words[at];
      if (it.folded === other.folded || (other.open && it.folded.startsWith(other.folded))) { return at; }
    }
    return -1;
  }

  /* Puts a text into an element, the words that were asked for marked. Where one of them is there just as it was typed, words
     that only look like it are not. */
  function marked(element, text, asked) {
    var found = words(text);
    var exact = {};
    found.forEach(function (it) {
      asked.words.forEach(function (other, at) { if (other.exact === it.exact) { exact[at] = true; } });
    });
    var done = 0;
    var mark = null;
    found.forEach(function (it) {
      var at = fitsWord(it, asked);
      if (at < 0) { return; }
      var isExact = asked.words.some(function (other) { return other.exact === it.exact; });
      if (exact[at] && !isExact) { return; }
      var between = text.slice(done, it.start);
      if (mark && between === " ") {
        mark.textContent += between + text.slice(it.start, it.end);
      } else {
        if (between) { element.appendChild(document.createTextNode(between)); }
        mark = document.createElement("mark");
        mark.textContent = text.slice(it.start, it.end);
        element.appendChild(mark);
      }
      done = it.end;
    });
    element.appendChild(document.createTextNode(text.slice(done)));
    return element;
  }

  /* The stretch of a text that has the most of what was asked for; its beginning where it has nothing of it. */
  function excerpt(text, asked) {
    var all = words(text);
    if (all.length === 0) { return ""; }
    var places = all.map(function (it) { return fitsWord(it, asked); });
    var best = 0;
    var from = 0;
    places.forEach(function (place, at) {
      if (place < 0) { return; }
      var seen = {};
      var worth = 0;
      for (var next = at; next < Math.min(at + EXCERPT - 8, all.length); next++) {
        var here = places[next];
        if (here < 0) { continue; }
        if (!seen[here]) { seen[here] = true; worth += 10; }
        if (all[next].exact === asked.words[here].exact) { worth += 1; }
        if (next > at && places[next - 1] === here - 1) { worth += 3; }
      }
      if (worth > best) { best = worth; from = at; }
    });
    /* From the beginning of the paragraph where that is near. */
    var start = Math.max(from - 8, 0);
    for (var at = from; at > start; at--) {
      if (text.slice(all[at - 1].end, all[at].start).indexOf("\n") >= 0) { start = at; break; }
    }
    var end = Math.min(start + EXCERPT, all.length);
    var begins = start === 0 ? 0 : all[start].start;
    var ends = end === all.length ? text.length : all[end - 1].end;
    return (begins > 0 ? "… " : "") + text.slice(begins, ends).trim().replace(/\n/g, " · ") + (ends < text.length ? " …" : "");
  }

  function element(name, kind) {
    var made = document.createElement(name);
    if (kind) { made.className = kind; }
    return made;
  }

  /* The figures that have something of what was asked for, the most of it first. */
  function figures(names, line, asked) {
    var found = [];
    var known = [];
    /* Which of the words that were asked for a text has, a bit for each. */
    function bits(text) {
      return words(text).reduce(function (all, it) {
        var at = fitsWord(it, asked);
        return at < 0 ? all : all | (1 << at);
      }, 0);
    }
    line[4].forEach(function (figure, place) {
      if (known[figure[0]] === undefined) { known[figure[0]] = bits(names[figure[0]]); }
      var has = known[figure[0]] | bits(figure[1]);
      var worth = 0;
      for (; has; has &= has - 1) { worth++; }
      if (worth > 0) { found.push({ text: names[figure[0]] + ": " + figure[1], worth: worth, place: place }); }
    });
    found.sort(function (a, b) { return b.worth - a.worth || a.place - b.place; });
    return found.slice(0, FIGURES);
  }

  function result(names, line, asked) {
    var item = element("li", "search-result");
    var link = element("a");
    link.href = line[0];
    item.appendChild(element("p", "search-title")).appendChild(marked(link, line[1], asked));
    if (line[2]) { item.appendChild(marked(element("p", "search-detail"), line[2], asked)); }
    var text = excerpt(line[3], asked);
    var shown = figures(names, line, asked);
    if (text) { item.appendChild(marked(element("p", "search-excerpt"), text, asked)); }
    if (shown.length > 0) {
      var list = item.appendChild(element("ul", "search-figures"));
      shown.forEach(function (figure) { list.appendChild(marked(element("li"), figure.text, asked)); });
    }
    return item;
  }

  /* The page. */

  function begin() {
    var page = document.querySelector("[data-search]");
    if (!page) { return; }
    var form = page.querySelector("form");
    var input = form.querySelector("input");
    var status = page.querySelector(".search-count");
    var place = page.querySelector(".search-results");
    var lists = page.querySelector(".search-lists");
    var root = "../";
    var turn = 0;

    /* What the page says: `#` stands for a number of results, `*` for what else only this script knows. */
    function say(name, count, other) {
      return page.getAttribute("data-" + name).replace(/[#*]/g, function (sign) {
        return sign === "#" ? count : other;
      });
    }

    function counted(number) { return number === 1 ? say("one") : say("many", written(number)); }
    function written(number) { return number.toLocaleString(document.documentElement.lang); }

    function show(asked, found, mine, focus) {
      var directory = files.get("directory");
      var bytes = 0;
      var needed = [];
      found.groups.forEach(function (group) {
        for (var at = 0; at < group.shown; at++) {
          var number = range(directory.pages, group.pages[at]);
          var name = "pages-" + directory.pages[number][0];
          if (needed.indexOf(name) >= 0) { continue; }
          if (!files.has(name)) { bytes += directory.pages[number][1]; }
          if (bytes > PAGE_BYTES && needed.length > 0) { group.shown = at; break; }
          needed.push(name);
        }
      });
      load(needed, function (whole) {
        if (mine !== turn) { return; }
        if (!whole) { fail(); return; }
        var made = document.createDocumentFragment();
        var focused = null;
        found.groups.forEach(function (group) {
          var section = made.appendChild(element("section", "search-group"));
          var head = section.appendChild(element("h2"));
          head.textContent = say(group.kind);
          var count = head.appendChild(element("span", "search-group-count"));
          count.textContent = group.shown < group.pages.length && group.shown > 0 ?
            say("of", written(group.pages.length), written(group.shown)) : written(group.pages.length);
          var list = section.appendChild(element("ol"));
          for (var at = 0; at < group.shown; at++) {
            var first = directory.pages[range(directory.pages, group.pages[at])][0];
            var content = files.get("pages-" + first);
            var line = content[1][group.pages[at] - first];
            var item = list.appendChild(result(content[0], [root + line[0]].concat(line.slice(1)), asked));
            if (focus && focus.group === group.kind && focus.at === at) { focused = item.querySelector("a"); }
          }
          if (group.shown < group.pages.length) {
            var more = section.appendChild(element("button", "search-more"));
            more.type = "button";
            more.textContent = say("more", written(Math.min(MORE, group.pages.length - group.shown)));
            more.addEventListener("click", function () {
              var next = { group: group.kind, at: group.shown };
              group.shown = Math.min(group.shown + MORE, group.pages.length);
              show(asked, found, ++turn, next);
            });
          }
        });
        place.replaceChildren(made);
        if (focused) { focused.focus(); }
        var said = counted(found.total);
        if (!found.all) { said = say("some") + " " + said + "."; }
        if (asked.cut) { said += ". " + say("long"); }
        status.textContent = said;
        lists.hidden = true;
      });
    }

    function fail() {
      place.replaceChildren();
      status.textContent = say("broken");
      lists.hidden = false;
    }

    function nothing(text) {
      place.replaceChildren();
      status.textContent = text;
      lists.hidden = false;
    }

    function look() {
      var mine = ++turn;
      var directory = files.get("directory");
      var asked = query(input.value);
      if (!directory) { fail(); return; }
      if (asked.words.length === 0) { nothing(asked.typed ? say("nothing", "", asked.typed) : ""); return; }
      var slow = setTimeout(function () { if (mine === turn) { status.textContent = say("looking"); } }, 300);
      load(filesOf(directory, asked), function (whole) {
        clearTimeout(slow);
        if (mine !== turn) { return; }
        if (!whole) { fail(); return; }
        var found = results(directory, asked);
        if (found.total === 0) { nothing(found.begun ? say("begun") : say("nothing", "", asked.typed)); return; }
        show(asked, found, mine, null);
      });
    }

    /* The address keeps what was asked, so that it can be gone back to. From a folder Firefox lets only what is behind `#`
       change. */
    function keep() {
      var asked = "q=" + encodeURIComponent(input.value.trim());
      try { history.replaceState(null, "", "?" + asked); }
      catch (error) { location.replace("#" + asked); }
    }
    function kept() {
      var behind = new URLSearchParams(location.hash.slice(1)).get("q");
      return behind === null ? new URLSearchParams(location.search).get("q") || "" : behind;
    }

    var pause = 0;
    input.addEventListener("input", function () {
      clearTimeout(pause);
      pause = setTimeout(function () { keep(); look(); }, 120);
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      clearTimeout(pause);
      keep();
      look();
    });
    /* Down from the box into the results and up again; Enter follows the link that is reached. */
    page.addEventListener("keydown", function (event) {
      var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (event.key === "Escape" && document.activeElement !== input && place.contains(document.activeElement)) {
        input.focus();
        return;
      }
      if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
      var stops = [input].concat(Array.from(place.querySelectorAll("a, button")));
      var next = stops[stops.indexOf(document.activeElement) + step];
      if (stops.indexOf(document.activeElement) < 0 || !next) { return; }
      event.preventDefault();
      next.focus();
    });

    form.hidden = false;
    input.value = kept();
    if (input.value) { look(); } else { input.focus(); }
  }

  document.addEventListener("DOMContentLoaded", begin);
})();
