/**
 * Runs every check and test of the project, from a clean checkout on:
 *
 *     npm test                     everything, but in Firefox for what is tagged "@before-release"
 *     npm test -- quick            types and the unit tests without views and sockets, under 20 seconds
 *     npm test -- check            types, lint, format and the other static checks
 *     npm test -- unit             unit tests
 *     npm test -- e2e              both browsers; "chromium" or "firefox" for one
 *     npm test -- firefox          Firefox, with what is tagged
 *     npm test -- chromium -g undo what follows the words goes to the test program itself
 *
 * The last line says how many passed and failed; the exit code is 1 if any failed or none ran.
 */
import { ensureBrowsers } from '../demo/machine/browsers.mjs';
import { ensureDependencies } from '../demo/machine/dependencies.mjs';
import { buildStage, checkStage, playwrightStage, quickStage, vitestStage } from './runner/stages.mjs';
import { Tally } from './runner/tally.mjs';

/** @typedef {import('../demo/machine/browser-places.mjs').BrowserName} BrowserName */

const { words, rest } = readArguments(process.argv.slice(2));
const tally = new Tally();
try {
  await ensureDependencies();
  await runStages();
} catch (error) {
  tally.add('the machine', { passed: 0, failed: 1, skipped: 0 });
  console.error(error instanceof Error ? error.message : error);
}
tally.print();
process.exitCode = tally.isGood ? 0 : 1;

async function runStages() {
  /** @type {BrowserName[]} */
  const browsers = [];
  if (wants('e2e', 'chromium')) browsers.push('chromium');
  if (wants('e2e', 'firefox')) browsers.push('firefox');
  if (browsers.length > 0) await ensureBrowsers(browsers);

  const needsBuilds = wants('check') || browsers.length > 0;
  const isBuilt = !needsBuilds || (await buildStage(tally));
  if (wants('check')) await checkStage(tally);
  if (words.has('quick')) await quickStage(tally, rest);
  if (wants('unit')) await vitestStage(tally, rest);
  // What both browsers share costs twice the time; Firefox, which starts slowly, does the more telling half of it every time.
  const inFirefox = words.size === 0 ? ['--grep-invert', '@before-release', ...rest] : rest;
  if (!isBuilt) return;
  for (const browser of browsers) await playwrightStage(tally, browser, browser === 'firefox' ? inFirefox : rest);
}

/** @param {string[]} names any of which asks for the stage */
function wants(...names) {
  return words.size === 0 || names.some((name) => words.has(name));
}

/** @param {string[]} given */
function readArguments(given) {
  const known = new Set(['quick', 'check', 'unit', 'e2e', 'chromium', 'firefox']);
  const end = given.findIndex((word) => !known.has(word));
  const count = end === -1 ? given.length : end;
  return { words: new Set(given.slice(0, count)), rest: given.slice(count) };
}
