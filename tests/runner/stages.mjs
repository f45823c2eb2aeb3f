import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../demo/machine/build.mjs';
import { run, runAside, runNpmAside } from '../../demo/machine/commands.mjs';
import { root } from '../../demo/machine/dependencies.mjs';
import { countPlaywright, countVitest } from './reports.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {import('./tally.mjs').Counts} Counts */

/**
 * Builds the extension for both browsers.
 * @param {Tally} tally
 * @returns {Promise<boolean>} whether both builds are there
 */
export async function buildStage(tally) {
  let isGood = true;
  for (const target of /** @type {const} */ (['chrome', 'firefox'])) {
    title(`build for ${target}`);
    const hasPassed = (await build(target)) === 0;
    tally.add(`build ${target}`, verdict(hasPassed));
    isGood &&= hasPassed;
  }
  return isGood;
}

/**
 * Runs every `check:…` script of package.json, each of which counts as one check; two at a time, as most of them use one core.
 * The types come first: making them ready writes what the linter, which comes later, reads.
 * @param {Tally} tally
 */
export async function checkStage(tally) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const left = Object.keys(scripts).filter((name) => name.startsWith('check:'));
  const lane = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      const { code, output } = await runNpmAside(['run', '--silent', name], { cwd: root });
      title(name);
      console.log(output.trimEnd());
      tally.add(name, verdict(code === 0));
    }
  };
  await Promise.all([lane(), lane()]);
}

/**
 * What the compiler and the fast tests say of a change, side by side: neither keeps a core busy for long. Both remember what
 * did not change since the last time, which halves their time; the other stages never do.
 * @param {Tally} tally
 * @param {string[]} rest further arguments for vitest
 */
export async function quickStage(tally, rest) {
  // Nothing is prepared first: that was done when the dependencies were installed.
  const compiler = join(root, 'node_modules', 'typescript', 'lib', 'tsc.js');
  const remembering = ['--incremental', '--tsBuildInfoFile', join('.cache', 'quick.tsbuildinfo')];
  const types = runAside(process.execPath, [compiler, '--noEmit', '-p', '.', ...remembering], { cwd: root });
  await vitestStage(tally, ['--project', 'node', '--experimental.fsModuleCache', ...rest]);
  const { code, output } = await types;
  title('types');
  console.log(output.trimEnd());
  tally.add('types', verdict(code === 0));
}

/**
 * Runs the unit tests.
 * @param {Tally} tally
 * @param {string[]} rest further arguments for vitest
 */
export async function vitestStage(tally, rest) {
  title('unit tests');
  const report = freshReport('unit');
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(
    process.execPath,
    [program, 'run', '--config', 'tests/vitest.config.ts', ...reporters, ...rest],
    {
      cwd: root,
    },
  );
  tally.add('unit', honest(countVitest(report), code));
}

/**
 * Runs the end-to-end tests of one browser.
 * @param {Tally} tally
 * @param {'chromium' | 'firefox'} browser
 * @param {string[]} rest further arguments for Playwright
 */
export async function playwrightStage(tally, browser, rest) {
  title(`end to end in ${browser}`);
  const report = freshReport(browser);
  const program = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const which = ['test', '--config', 'tests/playwright.config.ts', '--project', browser, '--reporter', 'list,json'];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await run(process.execPath, [program, ...which, ...rest], { cwd: root, env });
  tally.add(browser, honest(countPlaywright(report), code));
}

/** @param {string} text */
function title(text) {
  console.log(`\n── ${text}`);
}

/**
 * @param {boolean} hasPassed
 * @returns {Counts}
 */
function verdict(hasPassed) {
  return { passed: Number(hasPassed), failed: Number(!hasPassed), skipped: 0 };
}

/**
 * A program that says it failed is believed, even when its report names no failed test.
 * @param {Counts} counts
 * @param {number} code the program's exit code
 * @returns {Counts}
 */
function honest(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {string} name
 * @returns {string} path for a report; an old one is gone, so that it cannot be mistaken for a new one
 */
function freshReport(name) {
  const folder = join(root, '.cache', 'test-reports');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}
