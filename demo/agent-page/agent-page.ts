import { readFileSync } from 'node:fs';
import { bytesAnswer, htmlAnswer, textAnswer, type Answer } from '../server/exchange';

const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/agent-page/app.js': ['app.js', 'text/javascript;charset=UTF-8'],
  '/agent-page/parts.js': ['parts.js', 'text/javascript;charset=UTF-8'],
  '/agent-page/views.js': ['views.js', 'text/javascript;charset=UTF-8'],
  '/agent-page/page.css': ['page.css', 'text/css;charset=UTF-8'],
};

/** True for addresses that the agent page itself answers: its files, and every shape of address its views have. */
export function isAgentPagePath(path: string): boolean {
  return path in FILES || /^\/agent\/[^/]+\/./.test(path) || /^\/support\/[^/]+\/ShowHomePage\.do$/.test(path);
}

/**
 * One HTML shell for all addresses; the script in it reads the address. Files are read on each request, so that they can
 * be worked on while the demo runs.
 */
export function agentPage(path: string): Answer {
  const file = FILES[path];
  if (file) return bytesAnswer(read(file[0]), file[1], { 'cache-control': 'no-cache' });
  if (path.startsWith('/agent-page/')) return textAnswer('There is no such file.', 404);
  return htmlAnswer(read('index.html').toString('utf8'));
}

function read(name: string): Buffer {
  return readFileSync(new URL(name, import.meta.url));
}
