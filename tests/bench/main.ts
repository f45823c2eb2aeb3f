import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../demo/starter/extension-build.ts';
import { measureAward } from './numbers/award.ts';
import { measureColdTicket } from './numbers/cold-ticket.ts';
import { measureFirstPaint } from './numbers/first-paint.ts';
import { measureIdle } from './numbers/idle.ts';
import { measureKeyToField } from './numbers/key-to-field.ts';
import { measureLayoutShift } from './numbers/layout-shift.ts';
import { measureMemory } from './numbers/memory.ts';
import { measureNaivePanel } from './numbers/naive-panel.ts';
import { measureNavigation } from './numbers/navigation.ts';
import { measurePageScript } from './numbers/page-script.ts';
import { measurePicker } from './numbers/picker.ts';
import { measureSizes } from './numbers/sizes.ts';
import { refreshes } from './numbers/refreshes.ts';
import { type Finding, coresNow, document, loadNow, plainLine } from './support/report.ts';
import { type Stage, openStage } from './support/stage.ts';

/** What can be measured, by the word that asks for it: `npm run bench -- award idle`. */
const measurements: Record<string, (stage: Stage) => Finding | Promise<Finding>> = {
  sizes: measureSizes,
  script: measurePageScript,
  paint: measureFirstPaint,
  moves: measureNavigation,
  naive: measureNaivePanel,
  shift: measureLayoutShift,
  cold: measureColdTicket,
  key: measureKeyToField,
  award: measureAward,
  picker: measurePicker,
  memory: measureMemory,
  idle: measureIdle,
  refreshes,
};

const wanted = process.argv.slice(2);
const start = performance.now();
const loadBefore = loadNow();
const findings: Finding[] = [];
const stage = await openStage();
try {
  for (const [name, measure] of Object.entries(measurements)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const finding = await measure(stage);
    findings.push(finding);
    console.log(`\n${finding.title}\n${finding.rows.map(plainLine).join('\n')}`);
  }
  // A part of the numbers is for working on them; the page is only ever written whole.
  if (wanted.length === 0) {
    const text = document(findings, {
      day: new Date().toISOString().slice(0, 10),
      cores: coresNow(),
      chromium: `Chromium ${stage.browser.context.browser()?.version() ?? ''}`,
      load: [loadBefore, loadNow()],
      seconds: (performance.now() - start) / 1000,
    });
    const path = join(root, 'docs', 'speed.md');
    // The table's columns are aligned as `npm run check:format` wants them.
    writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
    console.log(`\n${relative(root, path)} is written anew.`);
  }
} finally {
  await stage.close();
}
