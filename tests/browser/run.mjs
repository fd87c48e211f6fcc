// Opens built sites in Chromium and Firefox, as readers do. Usage: node run.mjs SITE...
// A site was built with `--base-url http://127.0.0.1/so-lieu/`.
//
// Of every site one page of each kind and language is opened from its folder and from web servers under a sub-path (nginx and
// Apache with the configurations that docs/serving shows), with and without scripts. Ends with status 1 where anything is wrong;
// each line says what and where. The browsers and servers are those of the system.

import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const here = dirname(fileURLToPath(import.meta.url));
const axe = readFileSync(join(here, 'node_modules/axe-core/axe.min.js'), 'utf8');
const wrong = [];
const check = (found, what) => { if (!found) wrong.push(what); };

function files(folder, ending) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found.filter((it) => it.isFile() && it.name.endsWith(ending))
    .map((it) => relative(folder, join(it.parentPath, it.name)).replaceAll('\\', '/'))
    .filter((it) => !it.startsWith('.')).sort();
}

// The smallest and the largest page of each kind, in each language.
function kinds(site) {
  const found = new Map();
  for (const path of files(site, '.html')) {
    const html = readFileSync(join(site, path), 'utf8');
    const kind = `${html.match(/<html lang="([^"]*)"/)[1]} ${html.match(/<body class="([^"]*)"/)[1]}`;
    const { small, large } = found.get(kind) ?? {};
    const one = { path, size: html.length };
    found.set(kind, {
      small: !small || one.size < small.size ? one : small,
      large: !large || one.size > large.size ? one : large,
    });
  }
  const pages = [...found.values()].flatMap(({ small, large }) => [small.path, large.path]);
  return [...new Set(pages)].sort();
}

// What docs/serving says of a server, for a site that lies elsewhere.
function configuration(name, site) {
  return readFileSync(join(here, '../../docs/serving', name), 'utf8').replaceAll('/srv/so-lieu', site);
}

const SERVERS = {
  nginx: {
    command: (folder) => ['nginx', '-p', folder, '-c', join(folder, 'configuration')],
    configuration: (site, folder, port) => `
      daemon off; pid ${folder}/pid; error_log ${folder}/error; user root;
      events {}
      http {
        include /etc/nginx/mime.types; access_log off;
        client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
        uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
        server { listen 127.0.0.1:${port}; ${configuration('nginx.conf', site)} }
      }`,
  },
  Apache: {
    command: (folder) => ['apache2', '-D', 'FOREGROUND', '-f', join(folder, 'configuration')],
    configuration: (site, folder, port) => `
      ${['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers', 'filter', 'deflate']
    .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
      ServerRoot ${folder}
      ServerName 127.0.0.1
      Listen 127.0.0.1:${port}
      PidFile ${folder}/pid
      ErrorLog ${folder}/error
      User www-data
      Group www-data
      TypesConfig /etc/mime.types
      <Directory "/">
        Require all denied
      </Directory>
      ${configuration('apache.conf', site)}`,
  },
};

// A web server as docs/serving shows it, on a port of this machine.
async function serve(name, site, port) {
  const folder = mkdtempSync(join(tmpdir(), `niengiam-${name}-`));
  // Apache never runs as root and reads only what everybody may.
  chmodSync(folder, 0o755);
  const place = join(folder, 'site');
  cpSync(site, place, { recursive: true });
  writeFileSync(join(folder, 'configuration'), SERVERS[name].configuration(place, folder, port));
  const [command, ...options] = SERVERS[name].command(folder);
  const server = spawn(command, options, { stdio: 'inherit' });
  const base = `http://127.0.0.1:${port}/so-lieu/`;
  for (let time = 0; time < 5000; time += 50) {
    if (await fetch(base).then(() => true, () => false)) break;
    await pause(50);
  }
  return {
    name,
    base,
    stop() { server.kill(); rmSync(folder, { recursive: true, force: true }); },
  };
}

// The types of what a site has, whether each is text that is worth making smaller, and where the one to ask for lies.
const TYPES = {
  html: [/^text\/html; charset=utf-8$/i, true, /^index\.html$/],
  css: [/^text\/css; charset=utf-8$/i, true, /^assets\/site\./],
  js: [/^(text|application)\/javascript; charset=utf-8$/i, true, /^assets\/tables\./],
  svg: [/^image\/svg\+xml$/, true, /./],
  png: [/^image\/png$/, false, /./],
  woff2: [/^font\/woff2$/, false, /./],
  csv: [/^text\/csv; charset=utf-8$/i, true, /^downloads\/figures\.csv$/],
  json: [/^application\/json; charset=utf-8$/i, true, /^downloads\/datapackage\.json$/],
  xlsx: [/^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/, false, /./],
  xml: [/^(text|application)\/xml/, true, /^sitemap\.xml$/],
};

// What a server says of the files of a site: what they are, that nobody may frame or change them, how long they stay.
async function answers({ name, base }, site) {
  const policy = readFileSync(join(here, '../../themes/default/templates/base.html'), 'utf8')
    .match(/Content-Security-Policy" content="([^"]*)"/)[1].replace(' file:', '');
  const ask = (path, headers = {}) => fetch(base + path, { headers, redirect: 'manual' });
  const secured = (response, what) => {
    check(response.headers.get('content-security-policy') === `${policy}; frame-ancestors 'self'`, `${what}: another policy than the pages have`);
    check(response.headers.get('x-content-type-options') === 'nosniff', `${what}: types may be guessed`);
    check(response.headers.get('referrer-policy') === 'same-origin', `${what}: says elsewhere where a reader comes from`);
  };
  for (const [ending, [type, isText, wanted]] of Object.entries(TYPES)) {
    const path = files(site, `.${ending}`).find((it) => wanted.test(it));
    check(path, `${site} has no ${ending}`);
    if (!path) continue;
    const what = `${path} (${name})`;
    const response = await ask(path);
    const body = Buffer.from(await response.arrayBuffer());
    check(response.status === 200, `${what}: ${response.status}`);
    check(type.test(response.headers.get('content-type') ?? ''), `${what}: is sent as ${response.headers.get('content-type')}`);
    check(body.equals(readFileSync(join(site, path))), `${what}: is not what lies in the folder`);
    check((response.headers.get('content-encoding') === 'gzip') === isText, `${what}: compressed: ${response.headers.get('content-encoding')}`);
    secured(response, what);
    const kept = /^(assets|fonts)\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
    check(response.headers.get('cache-control') === kept, `${what}: stays ${response.headers.get('cache-control')}`);
    const known = response.headers.get('etag') ? { 'if-none-match': response.headers.get('etag') } : { 'if-modified-since': response.headers.get('last-modified') };
    check((await ask(path, known)).status === 304, `${what}: is sent to those who have it`);
  }
  for (const path of ['no/such/page.html', '.niengiam/manifest.json', '.gitignore']) {
    const response = await ask(path);
    check(response.status === 404, `${path} (${name}): ${response.status}`);
    check((await response.text()).includes('<h1'), `${path} (${name}): the answer is no page of the site`);
    secured(response, `${path} (${name})`);
  }
  check([403, 404].includes((await ask('assets/')).status), `${name} lists a folder`);
  for (const path of ['', 'organizations']) {
    const response = await fetch(`${base}${path}`.replace(/\/$/, ''), { redirect: 'manual' });
    const to = new URL(response.headers.get('location') ?? '', base).href;
    check(response.status === 301 && to === `${base}${path}`.replace(/\/?$/, '/'), `${name}: /${path} leads to ${to}`);
  }
}

// `still` moves nothing smoothly and lets a style sheet of the test in, which the policy of the pages would not.
async function open(browser, address, { scripts = true, width = 1280, dark = false, still = false } = {}) {
  const page = await browser.newPage();
  if (still) {
    await page.setBypassCSP(true);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  }
  const said = [];
  page.on('console', (message) => {
    if (['error', 'warn', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    const own = url.startsWith('file:') || url.startsWith('data:') || new URL(url).host === new URL(address).host;
    if (!own) said.push(`asks ${url}`);
  });
  page.on('requestfailed', (request) => said.push(`cannot load ${request.url()}`));
  page.on('response', (response) => { if (response.status() >= 400) said.push(`${response.status()} ${response.url()}`); });
  // Firefox stands in a window that is that wide.
  if (width !== null) await page.setViewport({ width, height: 900 });
  if (!scripts) await page.setJavaScriptEnabled(false);
  if (dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.goto(address, { waitUntil: 'load' });
  return { page, said };
}

const pause = (time) => new Promise((done) => { setTimeout(done, time); });

// Waits until something holds on the page. What puppeteer has for this, the policy of the pages forbids in Firefox.
async function until(page, holds) {
  for (let time = 0; time < 5000; time += 50) {
    if (await page.evaluate(holds)) return;
    await pause(50);
  }
  throw new Error(`${page.url()}: ${holds} never holds`);
}

async function accessible(page, what) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  for (const rule of found.violations) {
    wrong.push(`${what}: ${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`);
  }
}

async function fits(page, what) {
  const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  check(inner <= outer, `${what}: ${inner} pixels wide in a window of ${outer}`);
}

// Letters as far apart as WCAG 1.4.12 lets readers set them.
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }`;
// How many steps of the tabulator key are watched on a page.
const STEPS = 60;

// Goes through a page with the keyboard, and back through a table whose heading stays: what has the focus is outlined and in
// sight, under nothing else.
async function focused(page, what) {
  await steps(page, what);
  const tall = await page.evaluate(() => {
    const last = [...document.querySelectorAll('.table-box.tall tbody a')].pop();
    last?.focus();
    return last !== undefined;
  });
  if (!tall) return;
  await page.keyboard.down('Shift');
  await steps(page, `${what} (backwards)`);
  await page.keyboard.up('Shift');
}

async function steps(page, what) {
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const here = document.activeElement;
      if (!here || here === document.body) return null;
      // A link that is broken over lines has several boxes.
      const box = here.getClientRects()[0] ?? here.getBoundingClientRect();
      const within = (at, end) => Math.min(Math.max(at, 1), end - 2);
      const top = document.elementFromPoint(
        within(box.left + box.width / 2, window.innerWidth), within(box.top + Math.min(box.height / 2, 20), window.innerHeight));
      const style = getComputedStyle(here);
      return {
        name: `${here.tagName} ${(here.textContent || here.getAttribute('aria-label') || '').trim().slice(0, 40)}`,
        outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        seen: box.bottom > 0 && box.top < window.innerHeight && top !== null && (here.contains(top) || top.contains(here)),
      };
    });
    if (!found) return;
    check(found.outlined && found.seen, `${what}: the focus on ${found.name} is not seen`);
  }
}

async function inChromium(browser, site, pages, servers) {
  for (const path of pages) {
    for (const { name, base } of servers) {
      const web = await open(browser, base + path);
      check(web.said.length === 0, `${path} (${name}): ${web.said.join('; ')}`);
      await web.page.close();
    }
    // Only a server shows this one, for addresses of any depth: its links are whole addresses.
    if (path.endsWith('404.html')) continue;
    const address = pathToFileURL(join(site, path)).href;
    for (const dark of [false, true]) {
      const what = `${path} (${dark ? 'dark' : 'light'})`;
      const { page, said } = await open(browser, address, { dark });
      check(said.length === 0, `${what}: ${said.join('; ')}`);
      await fits(page, what);
      await accessible(page, what);
      if (!dark) {
        const pdf = await page.pdf({ format: 'A4' });
        check(pdf.length > 5000, `${what}: nothing on paper`);
      }
      await page.close();
    }
    const phone = await open(browser, address, { width: 390 });
    await fits(phone.page, `${path} (phone)`);
    await phone.page.close();
    // Twice as large letters: as wide as half a window.
    const zoomed = await open(browser, address, { width: 640 });
    await fits(zoomed.page, `${path} (200 %)`);
    await zoomed.page.close();
    // Four times as large, and letters set apart.
    const narrow = await open(browser, address, { width: 320, still: true });
    await fits(narrow.page, `${path} (400 %)`);
    await narrow.page.addStyleTag({ content: SPACED });
    await fits(narrow.page, `${path} (400 %, letters apart)`);
    await narrow.page.close();
    const stepped = await open(browser, address, { still: true });
    await focused(stepped.page, path);
    await stepped.page.close();
    const plain = await open(browser, address, { scripts: false });
    check(plain.said.length === 0, `${path} (no scripts): ${plain.said.join('; ')}`);
    await plain.page.close();
  }
  await tables(browser, site);
  await copies(browser, site, pages.filter((it) => !it.endsWith('404.html')));
  await search(browser, site, 'Chromium');
  await switches(browser, pathToFileURL(join(site, 'index.html')).href);
}

// The language and the colours that a reader chooses.
async function switches(browser, home) {
  const { page } = await open(browser, home);
  const other = await page.$('.languages a');
  if (other) {
    const language = await page.evaluate((link) => link.hreflang, other);
    await Promise.all([page.waitForNavigation(), other.click()]);
    check(await page.evaluate(() => document.documentElement.lang) === language, 'the language switch leads elsewhere');
  }
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await background();
  const seen = new Set([before]);
  for (let press = 0; press < 3; press += 1) {
    await page.click('[data-shade]');
    seen.add(await background());
  }
  check(seen.size === 2, 'the button for colours changes none');
  check(await background() === before, 'the button for colours does not come back');
  await page.close();
}

// The first number in a text whose decimals stand behind `decimal`.
function numberIn(text, decimal) {
  const plain = text.replace('\u2212', '-').match(/[-+]?[0-9][0-9.,]*/)?.[0];
  return plain && Number(plain.replaceAll(decimal === ',' ? '.' : ',', '').replace(',', '.'));
}

// A table sorted, filtered and copied, where the site has a flat one of some length.
async function tables(browser, site) {
  const { page, said } = await open(browser, pathToFileURL(join(site, 'organizations/index.html')).href);
  for (const path of files(site, 'index.html').filter((it) => /^indicators\/[^/]+\/index/.test(it))) {
    await page.goto(pathToFileURL(join(site, path)).href);
    const found = await page.evaluate(() => {
      const box = [...document.querySelectorAll('.table-box')].find((it) => it.querySelector('.sort') && it.previousElementSibling.querySelector('input'));
      if (!box) return null;
      const rows = () => [...box.querySelectorAll('tbody tr')].filter((row) => !row.hidden);
      const texts = (column) => rows().map((row) => (row.cells[column].querySelector('.value > a, .value > .number, a') ?? row.cells[column]).textContent);
      const before = texts(0);
      const last = box.querySelector('thead tr').cells.length - 1;
      const button = box.querySelectorAll('thead .sort')[last];
      button.click();
      const falling = texts(last);
      button.click();
      const rising = texts(last);
      button.click();
      const after = texts(0);
      const input = box.previousElementSibling.querySelector('input');
      input.value = before[0].normalize('NFD').replace(/[\u0300-\u036f]/g, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toUpperCase();
      input.dispatchEvent(new Event('input'));
      const filtered = texts(0);
      let text = null;
      const set = DataTransfer.prototype.setData;
      DataTransfer.prototype.setData = function (type, data) { if (type === 'text/plain') text = data; return set.call(this, type, data); };
      box.previousElementSibling.querySelector('.copy').click();
      return { before, after, falling, rising, filtered, text, decimal: document.querySelector('script[data-decimal]').dataset.decimal };
    });
    if (!found) continue;
    const known = (texts) => texts.map((text) => numberIn(text, found.decimal)).filter((it) => it !== undefined);
    const ordered = (texts, sign) => known(texts).every((it, at, all) => at === 0 || sign * (it - all[at - 1]) >= 0);
    check(ordered(found.falling, -1) && ordered(found.rising, 1), `${path}: sorted otherwise: ${found.falling} / ${found.rising}`);
    check(found.after.join() === found.before.join(), `${path}: a third press does not bring the order of the page back`);
    check(found.filtered.length >= 1 && found.filtered.length < found.before.length && found.filtered.includes(found.before[0]), `${path}: filtered to ${found.filtered}`);
    const lines = found.text?.split('\n') ?? [];
    check(lines.length === found.filtered.length + 1 && lines[1].startsWith(found.filtered[0]), `${path}: copied ${found.text}`);
    check(!lines.slice(1).some((line) => /\t[0-9]+[.,][0-9]{3}(\t|$)/.test(line)), `${path}: copied with separators: ${found.text}`);
  }
  check(said.length === 0, `tables: ${said.join('; ')}`);
  await page.close();
}

// Every table of these pages, copied: a cell that is one number is that number without separators, and what is more than a
// number, as a range or "at least 170", is copied whole.
async function copies(browser, site, pages) {
  const { page, said } = await open(browser, pathToFileURL(join(site, pages[0])).href);
  for (const path of pages) {
    await page.goto(pathToFileURL(join(site, path)).href);
    const found = await page.evaluate(() => [...document.querySelectorAll('.table-tools .copy')].map((button) => {
      let text = null;
      const set = DataTransfer.prototype.setData;
      DataTransfer.prototype.setData = function (type, data) { if (type === 'text/plain') text = data; return set.call(this, type, data); };
      button.click();
      DataTransfer.prototype.setData = set;
      const table = button.parentNode.nextElementSibling.querySelector('table');
      // A cell that stretches over several columns is followed by empty ones; one of several rows is left to the eye.
      const rows = table.querySelector('[rowspan]') ? [...table.tHead.rows] : [...table.rows];
      const seen = rows.map((row) => [...row.cells].flatMap((cell) => {
        const copy = cell.cloneNode(true);
        copy.querySelectorAll('.unseen, svg').forEach((it) => it.remove());
        const first = copy.querySelector('.value > a, .value > .number, .mark > span, .line, a') ?? copy;
        const one = { text: first.textContent.trim(), number: cell.matches('td.number'), status: cell.querySelector('.status')?.textContent.trim() };
        return [one, ...Array(cell.colSpan - 1).fill({ text: '' })];
      }));
      return { seen, rows: table.rows.length, copied: (text ?? '').split('\n').map((line) => line.split('\t')) };
    }));
    // Sorted by each column there and back, a table has the rows that it had, and nothing is said of it by mistake.
    const kept = await page.evaluate(() => [...document.querySelectorAll('.table-box')].every((box) => {
      const rows = () => [...box.querySelectorAll('tbody tr')];
      const before = rows();
      return [...box.querySelectorAll('thead .sort')].every((button) => {
        for (const wanted of [true, true, false]) {
          button.click();
          if (button.closest('th').hasAttribute('aria-sort') !== wanted) return false;
        }
        return rows().every((row, at) => row === before[at]);
      });
    }));
    check(kept, `${path}: a table cannot be sorted by all its columns`);
    const { decimal, status } = await page.evaluate(() => ({ ...document.querySelector('script[data-decimal]').dataset }));
    const plain = (text) => text.replace(/\s+/g, ' ').trim();
    for (const { seen, rows, copied } of found) {
      check(copied.length === rows, `${path}: ${copied.length} of ${rows} rows copied`);
      check(new Set(copied.map((row) => row.length)).size === 1, `${path}: copied with rows of ${copied.map((row) => row.length)} cells`);
      // Where numbers are not final, a column behind them says so.
      const columns = [];
      copied[0].forEach((head, at) => {
        if (columns.length < seen[0].length && plain(head).startsWith(plain(seen[0][columns.length].text).slice(0, 8))) columns.push(at);
        else check(head === status, `${path}: a column "${head}" is copied that is not there`);
      });
      seen.forEach((row, at) => row.forEach(({ text, number, status: mark }, column) => {
        const got = copied[at]?.[columns[column]] ?? '';
        if (!number || !/[0-9]/.test(text)) return;
        const isOne = /^[+\u2212]?[0-9][0-9.,]*[^0-9]*$/.test(text);
        const right = isOne ? numberIn(got, decimal) === numberIn(text, decimal) && !got.includes(decimal === ',' ? '.' : ',')
          : plain(got).includes(plain(text));
        check(right, `${path}: "${text}" is copied as "${got}"`);
        check(!mark || copied[at][columns[column] + 1] === mark, `${path}: "${text}" is copied without "${mark}"`);
      }));
    }
  }
  check(said.length === 0, `copies: ${said.join('; ')}`);
  await page.close();
}

// What a reader finds with and without a Vietnamese keyboard, by the keyboard alone, and what it loads.
async function search(browser, site, name) {
  const address = pathToFileURL(join(site, 'search/index.html')).href;
  const { page, said } = await open(browser, address, { width: name === 'Firefox' ? null : 1280 });
  const loaded = () => page.evaluate(() => [...document.querySelectorAll('script[src]')].map((it) => it.getAttribute('src')));
  const counts = {};
  for (const words of ['kết nạp', 'ket nap', 'đảng viên', 'dang vien', 'ĐẢNG VIÊN', 'không có từ này xyzzy']) {
    await page.goto(address);
    await page.focus('[data-search] input');
    await page.keyboard.type(words);
    await until(page, () => document.querySelector('.search-count').textContent !== '');
    await pause(400);
    counts[words] = await page.evaluate(() => Number(document.querySelector('.search-count').textContent.match(/[0-9.]+/)?.[0].replace('.', '') ?? 0));
    const size = (await loaded()).filter((it) => !it.includes('assets/'))
      .reduce((sum, it) => sum + readFileSync(join(site, 'search', it)).length, 0);
    check(size <= 300_000, `search for ${words} (${name}) loads ${size} bytes`);
  }
  for (const [exact, plain] of [['kết nạp', 'ket nap'], ['đảng viên', 'dang vien'], ['đảng viên', 'ĐẢNG VIÊN']]) {
    check(counts[exact] > 0 && counts[plain] >= counts[exact], `search (${name}): ${JSON.stringify(counts)}`);
  }
  check(counts['không có từ này xyzzy'] === 0, `search (${name}) finds what is not there: ${JSON.stringify(counts)}`);
  await page.goto(`${address}?q=ket%20nap`);
  await until(page, () => document.querySelector('.search-results a') !== null);
  if (name === 'Chromium') {
    check(said.length === 0, `search (${name}): ${said.join('; ')}`);
    await accessible(page, 'the results of a search');
    // What axe asks for and does not get is no fault of the page.
    said.length = 0;
  }
  await page.focus('[data-search] input');
  await page.keyboard.press('ArrowDown');
  const first = await page.evaluate(() => document.querySelector('.search-results a').href);
  check(await page.evaluate(() => document.activeElement.href) === first, `search (${name}): the arrow does not lead to the first result`);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  check(page.url() === first, `search (${name}): Enter leads to ${page.url()}, not ${first}`);
  check(said.length === 0, `search (${name}): ${said.join('; ')}`);
  await page.close();
}

async function inFirefox(browser, site, pages) {
  await search(browser, site, 'Firefox');
  for (const path of pages.filter((it) => !it.endsWith('404.html'))) {
    const { page, said } = await open(browser, pathToFileURL(join(site, path)).href, { width: null });
    check(said.length === 0, `${path} (Firefox): ${said.join('; ')}`);
    check(await page.evaluate(() => document.querySelector('h1')?.textContent.length > 0), `${path} (Firefox): no heading`);
    await fits(page, `${path} (Firefox)`);
    await page.close();
  }
}

// How many files the checker is given at once: a command line has an end.
const AT_ONCE = 1500;

// What the Nu HTML checker finds in all pages and drawings.
function valid(site) {
  for (const [ending, ...options] of [['.html'], ['.svg', '--svg']]) {
    const found = files(site, ending).map((path) => join(site, path));
    for (let at = 0; at < found.length; at += AT_ONCE) {
      try {
        execFileSync('java', ['-Xss4m', '-jar', join(here, 'node_modules/vnu-jar/build/dist/vnu.jar'),
          '--errors-only', '--stdout', ...options, ...found.slice(at, at + AT_ONCE)], { maxBuffer: 1 << 28 });
      } catch (error) {
        wrong.push(...String(error.stdout).trim().split('\n').slice(0, 20));
      }
    }
  }
}

const started = Date.now();
const browsers = { chromium: existsSync('/usr/bin/chromium'), firefox: existsSync('/usr/bin/firefox-esr') };
check(browsers.chromium && browsers.firefox, `both browsers are there: ${JSON.stringify(browsers)}`);
for (const [at, site] of process.argv.slice(2).map((it) => resolve(it)).entries()) {
  const pages = kinds(site);
  const port = 20000 + (process.pid % 10000) * 2 + at * 2;
  const servers = [];
  process.on('exit', () => servers.forEach((it) => it.stop()));
  for (const name of Object.keys(SERVERS)) servers.push(await serve(name, site, port + servers.length));
  const chromium = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  const firefox = await puppeteer.launch({
    browser: 'firefox', executablePath: '/usr/bin/firefox-esr', defaultViewport: null, args: ['--width=1280', '--height=900'],
  });
  try {
    for (const server of servers) await answers(server, site);
    await Promise.all([inChromium(chromium, site, pages, servers), inFirefox(firefox, site, pages)]);
  } finally {
    await chromium.close();
    await firefox.close();
    servers.forEach((it) => it.stop());
  }
  valid(site);
  console.log(`${site}: ${pages.length} pages of ${files(site, '.html').length} opened, all of them and ${files(site, '.svg').length} drawings checked`);
}
console.log(wrong.length === 0 ? 'nothing is wrong' : wrong.join('\n'));
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
process.exit(wrong.length === 0 ? 0 : 1);
