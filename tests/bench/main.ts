import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../demo/starter/extension-build.ts';
import { measureAward } from './numbers/award.ts';
import { measureColdTicket } from './numbers/cold-ticket.ts';
import { measureDirectory } from './numbers/directory.ts';
import { measureFirefox } from './numbers/firefox.ts';
import { measureFirstPaint } from './numbers/first-paint.ts';
import { measureIdle } from './numbers/idle.ts';
import { measureKeyToField } from './numbers/key-to-field.ts';
import { measureLayoutShift } from './numbers/layout-shift.ts';
import { measureMemory } from './numbers/memory.ts';
import { measureNaivePanel } from './numbers/naive-panel.ts';
import { measureNavigation } from './numbers/navigation.ts';
import { measureNinePanels } from './numbers/nine-panels.ts';
import { measureOpeningStopped } from './numbers/opening-stopped.ts';
import { measurePageScript } from './numbers/page-script.ts';
import { measurePicker } from './numbers/picker.ts';
import { measureProcessor } from './numbers/processor.ts';
import { measureSessionStorage } from './numbers/session-storage.ts';
import { measureSizes } from './numbers/sizes.ts';
import { measureWorkerStopped } from './numbers/worker-stopped.ts';
import { refreshes } from './numbers/refreshes.ts';
import { changeLines } from './support/changes.ts';
import { Machine } from './support/machine.ts';
import { type Measured, measuredOf, readMeasured } from './support/measured.ts';
import { goalsPicture, movesPicture } from './support/plots.ts';
import { type Circumstances, type Finding, coresNow, document, loadNow, plainLine } from './support/report.ts';
import { type Stage, openStage } from './support/stage.ts';
import { readWishes } from './support/wishes.ts';

/** What can be measured, by the word that asks for it: `npm run bench -- award idle`. */
const measurements: Record<string, (stage: Stage) => Finding | Promise<Finding>> = {
  sizes: measureSizes,
  script: measurePageScript,
  paint: measureFirstPaint,
  opening: measureOpeningStopped,
  moves: measureNavigation,
  naive: measureNaivePanel,
  processor: measureProcessor,
  panels: measureNinePanels,
  shift: measureLayoutShift,
  cold: measureColdTicket,
  key: measureKeyToField,
  award: measureAward,
  stopped: measureWorkerStopped,
  picker: measurePicker,
  directory: measureDirectory,
  memory: measureMemory,
  idle: measureIdle,
  session: measureSessionStorage,
  firefox: measureFirefox,
  refreshes,
};

const wishes = readWishes(process.argv.slice(2), Object.keys(measurements));
// Before anything is measured: a file that cannot be read is better told now than in ten minutes.
const before = wishes.compareWith === undefined ? undefined : readMeasured(readFileSync(wishes.compareWith, 'utf8'));
const start = performance.now();
const loadBefore = loadNow();
const findings: Finding[] = [];
const machine = new Machine();
const stage = await openStage();
try {
  for (const [name, measure] of Object.entries(measurements)) {
    if (wishes.names.length > 0 && !wishes.names.includes(name)) continue;
    machine.look();
    const finding = await measure(stage);
    findings.push(finding);
    tell(finding);
  }
  machine.look();
  findings.unshift(machine.finding());
  tell(machine.finding());
  const circumstances = {
    day: new Date().toISOString().slice(0, 10),
    chromium: `Chromium ${stage.browser.context.browser()?.version() ?? ''}`,
    cores: coresNow(),
    load: [loadBefore, loadNow()],
    seconds: (performance.now() - start) / 1000,
  } as const;
  const measured = measuredOf(findings, circumstances);
  if (before !== undefined) console.log(`\n${changeLines(before, measured).join('\n')}`);
  if (wishes.saveTo !== undefined) await write(wishes.saveTo, JSON.stringify(measured));
  // A part of the numbers, or a comparison, is for working on them; the page is only ever written whole.
  const isForDocs = wishes.names.length === 0 && before === undefined && wishes.saveTo === undefined;
  if (isForDocs) await writeDocs(measured, circumstances);
} finally {
  await stage.close();
}

function tell({ title, rows }: Finding): void {
  console.log(`\n${title}\n${rows.map(plainLine).join('\n')}`);
}

async function writeDocs(measured: Measured, circumstances: Circumstances): Promise<void> {
  const goals = goalsPicture(findings);
  const moves = movesPicture(findings);
  for (const { file, svg } of [goals, ...(moves ? [moves] : [])]) {
    writeFileSync(join(root, 'docs', 'images', file), svg);
  }
  const isOfMoves = ({ rows }: Finding): boolean => rows.some(({ id }) => id === 'moves.seen');
  const shown = findings.map((finding) => (moves && isOfMoves(finding) ? { ...finding, picture: moves } : finding));
  await write(join(root, 'docs', 'speed.md'), document(shown, circumstances, goals));
  await write(join(root, 'docs', 'speed.json'), JSON.stringify(measured));
}

/** Written as `npm run check:format` wants it. */
async function write(path: string, text: string): Promise<void> {
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  console.log(`\n${relative(root, path)} is written anew.`);
}
