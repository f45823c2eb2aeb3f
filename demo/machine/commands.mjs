import { spawn } from 'node:child_process';

/**
 * Prints one line about what is being done to this machine.
 * @param {string} line
 */
export function say(line) {
  console.log(`· ${line}`);
}

/**
 * Runs a command with its output shown.
 * @param {string} command program name or path
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined> }} [options] `env` is added to this process's own
 * @returns {Promise<number>} the exit code; 127 when the program could not be started, 1 when a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: 'inherit',
    });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a command silently and collects what it printed.
 * @param {string} command program name or path
 * @param {string[]} args
 * @param {number} [timeoutMs] after this many milliseconds the command is ended and counts as failed
 * @param {string} [cwd]
 * @returns {Promise<{ code: number, output: string }>} standard output; code 127 when it could not be started
 */
export function capture(command, args, timeoutMs = 20_000, cwd) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'], timeout: timeoutMs });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    child.once('error', () => resolve({ code: 127, output }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs npm (or npx through `npm exec`) with the npm that started us, which also spares Windows its `npm.cmd` trouble.
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<number>} the exit code
 */
export function runNpm(args, options = {}) {
  return run(...npmCommand(args), options);
}

/**
 * Runs a command and keeps what it prints for later, errors among it, for what runs beside something else.
 * @param {string} command program name or path
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 when it could not be started, 1 when a signal ended it
 */
export function runAside(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: options.cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const add = (/** @type {string} */ text) => void (output += text);
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.once('error', () => resolve({ code: 127, output }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * As `runAside`, for npm.
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function runNpmAside(args, options = {}) {
  return runAside(...npmCommand(args), options);
}

/**
 * Runs npm silently, at most two minutes, and collects what it printed.
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>} as `capture`
 */
export function captureNpm(args, options = {}) {
  return capture(...npmCommand(args), 120_000, options.cwd);
}

/**
 * @param {string[]} args
 * @returns {[command: string, args: string[]]}
 */
function npmCommand(args) {
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js')) return [process.execPath, [npm, ...args]];
  // Only fixed words reach the Windows shell here, never anything a user typed.
  return process.platform === 'win32' ? ['cmd', ['/c', 'npm', ...args]] : ['npm', args];
}
