// Opens a page of a reference in Chromium: node browser.mjs CHROMIUM PAGE METHOD. METHOD is the name of a method of the page.
// Prints each failure, and exits with 1 if there is one.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [executablePath, file, method] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const failures = [];
const check = (isTrue, message) => { if (!isTrue) failures.push(message); };

// A server tells which requests there are: the page, and the icon that browsers ask for by themselves.
const requests = [];
const server = createServer((request, response) => {
  requests.push(request.url);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(request.url === '/page.html' ? readFileSync(file) : '');
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/page.html`;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });

async function open(options, action) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('request', request => check(request.url() === url || request.url().endsWith('/favicon.ico'), `The page requests ${request.url()}.`));
  page.on('console', message => check(message.type() !== 'error' && message.type() !== 'warning', `Console: ${message.text()}`));
  page.on('pageerror', error => failures.push(`Error: ${error.message}`));
  await page.goto(url);
  check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `The page is wider than ${options.viewport.width} pixels.`);
  await action(page);
  await context.close();
}

// axe needs a script, which the policy of the page does not allow from elsewhere.
async function checkContrast(page, name) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }));
  for (const violation of violations) failures.push(`${name}: ${violation.id}: ${violation.nodes.length} times, first ${violation.nodes[0].html.slice(0, 200)} ${violation.nodes[0].failureSummary}`);
}

for (const [name, width, colorScheme] of [['light', 1280, 'light'], ['dark', 1280, 'dark'], ['narrow', 400, 'light']]) {
  await open({ viewport: { width, height: 800 }, colorScheme }, async page => {
    await checkContrast(page, name);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    const begin = Date.now();
    await page.keyboard.press('/');
    await page.keyboard.type(method.toLowerCase());
    const found = page.locator('nav li:not([hidden]) a');
    check(await found.first().innerText() === method, `${name}: the search for '${method}' finds '${await found.first().innerText()}' first.`);
    check(await found.first().evaluate(link => { const box = link.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }), `${name}: what is found is not on the screen.`);
    check(Date.now() - begin < 3000, `${name}: the search takes ${Date.now() - begin} ms.`);
    await page.keyboard.press('ArrowDown');
    check(await found.first().evaluate(link => link === document.activeElement), `${name}: the arrow does not lead to what is found.`);
    check(await found.first().evaluate(link => getComputedStyle(link).outlineStyle !== 'none'), `${name}: the focus is not visible.`);
    await page.keyboard.press('Enter');
    check((await page.locator(':target h3').innerText()).startsWith(method), `${name}: Enter leads to another method.`);
    await page.keyboard.press('/');
    await page.keyboard.type('no such word');
    check(await page.locator('nav .none').isVisible(), `${name}: nothing is said if nothing is found.`);
    await page.keyboard.press('Escape');
    check(await page.evaluate(() => document.getElementById('search').value === '' && !document.querySelector('nav li[hidden]')), `${name}: Escape does not end the search.`);
    const broken = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')].map(link => decodeURIComponent(link.hash.slice(1))).filter(id => !document.getElementById(id)));
    check(broken.length === 0, `${name}: links lead nowhere: ${broken.slice(0, 5)}`);
    const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.click('#theme');
    check(await page.evaluate(() => getComputedStyle(document.body).backgroundColor) !== before, `${name}: the switch changes no color.`);
    await checkContrast(page, `${name}, switched`);
    await page.emulateMedia({ media: 'print' });
    check(!await page.locator('nav').isVisible(), `${name}: the contents are printed.`);
    check(await page.evaluate(() => getComputedStyle(document.body).backgroundColor) === 'rgb(255, 255, 255)', `${name}: the page is printed on a dark background.`);
  });
}

await open({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: false }, async page => {
  check(!await page.locator('#search').isVisible(), 'Without script there is a search that does nothing.');
  await page.locator('nav a', { hasText: new RegExp(`^${method}$`) }).first().click();
  check(await page.locator('article:target h3').first().isVisible(), 'Without script a link leads nowhere.');
  const details = page.locator('details').first();
  if (await details.count() > 0) {
    await details.locator('summary').click();
    check(await details.locator('pre').first().isVisible(), 'Without script an example does not open.');
  }
});

await browser.close();
server.close();
check(requests.every(request => request === '/page.html' || request === '/favicon.ico'), `There are other requests: ${requests}`);
failures.forEach(failure => console.log(failure));
process.exit(failures.length === 0 ? 0 : 1);
