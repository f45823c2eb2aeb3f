import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../../demo/starter/extension-build.ts';

test('npm start without a display walks through the main job and leaves pictures', async () => {
  // A build of a company's own would be made anew, under the feet of the tests beside this one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('DESKSIDE_')));
  const start = spawn(process.execPath, ['demo/start.mjs', '--headless'], { cwd: root, env });
  let printed = '';
  start.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  start.stderr.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const [code] = (await once(start, 'exit')) as [number];

  expect(printed).toContain('opened ticket #101');
  expect(code, printed).toBe(0);
  const shots = [...printed.matchAll(/\((\S+\.png)\)/g)].map(([, file]) => join(root, file ?? ''));
  expect(shots.length).toBeGreaterThan(5);
  for (const shot of shots) expect(existsSync(shot), shot).toBe(true);
});
