// Takes the pictures of docs/pictures: every kind of page of the sample, in light, dark, on a phone and on paper.
// Usage: node pictures.mjs SITE FOLDER, where SITE is the built sample. Needs Chromium, pdftoppm and pngquant.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const [site, folder] = process.argv.slice(2).map((it) => resolve(it));
const pages = {
  home: 'index.html',
  organizations: 'organizations/index.html',
  organization: 'organizations/an-mau/index.html',
  period: 'organizations/an-mau/2023/index.html',
  indicators: 'indicators/index.html',
  indicator: 'indicators/admitted/index.html',
  resolutions: 'resolutions/index.html',
  resolution: 'resolutions/dai-hoi-2015/index.html',
  documents: 'documents/index.html',
  document: 'documents/bao-cao-2024/index.html',
  reporting: 'reporting/index.html',
  search: 'search/index.html?q=ket%20nap',
  downloads: 'downloads/index.html',
  glossary: 'glossary/index.html',
};
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
mkdirSync(folder, { recursive: true });
const paper = mkdtempSync(join(tmpdir(), 'niengiam-pictures-'));
for (const [name, path] of Object.entries(pages)) {
  for (const [look, width, height, scheme] of [
    ['light', 1280, 1400, 'light'], ['dark', 1280, 1400, 'dark'], ['phone', 390, 1400, 'light'],
  ]) {
    const page = await browser.newPage();
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const [file, query] = path.split('?');
    await page.goto(pathToFileURL(join(site, file)).href + (query ? `?${query}` : ''));
    await new Promise((done) => { setTimeout(done, query ? 800 : 50); });
    await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
    if (look === 'light') {
      writeFileSync(join(paper, `${name}.pdf`), await page.pdf({ format: 'A4' }));
      execFileSync('pdftoppm', ['-png', '-r', '60', '-f', '1', '-l', '1', '-singlefile', join(paper, `${name}.pdf`), join(folder, `${name}-print`)]);
    }
    await page.close();
  }
}
await browser.close();
rmSync(paper, { recursive: true });
execFileSync('sh', ['-c', `pngquant --force --ext .png --speed 3 32 ${folder}/*.png`]);
