import { readFileSync } from 'node:fs';
import { POLICIES, POLICY_NAMES } from '../../lib/policy/policies.worker';
import type { PolicyName } from '../../lib/policy/policy';
import { POLICY_WORDS } from './policy-words';

/** The ids under which browsers know Deskside. */
const CHROME_ID = 'CHROME_EXTENSION_ID';
const FIREFOX_ID = 'deskside@deskside.extension';

/** What the examples set. */
const EXAMPLE = {
  dataCentres: POLICY_WORDS.dataCentres.example,
  organizationIds: POLICY_WORDS.organizationIds.example,
  dailyCredits: POLICY_WORDS.dailyCredits.example,
  allowAdministering: POLICY_WORDS.allowAdministering.example,
};

const json = (value: unknown): string =>
  `${JSON.stringify(value, null, 2)}\n`.replaceAll(/\[\s+("[^"]*")\s+\]/g, '[$1]');
const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** Chrome's schemas know little more than types: that of an example is that of the policy. */
function typeOf(name: PolicyName): { type: 'array'; items: { type: 'string' } } | { type: 'integer' | 'boolean' } {
  const { example } = POLICY_WORDS[name];
  if (Array.isArray(example)) return { type: 'array', items: { type: 'string' } };
  return { type: typeof example === 'number' ? 'integer' : 'boolean' };
}

/** The schema by which Chrome and Edge know the policies. They check types alone; Deskside checks the rest when it reads. */
function schema(): string {
  const properties = POLICY_NAMES.map((name) => [name, { description: POLICY_WORDS[name].means, ...typeOf(name) }]);
  return json({ type: 'object', properties: Object.fromEntries(properties) });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function kindOf(name: PolicyName): string {
  return { array: 'list of texts', integer: 'whole number', boolean: 'true or false' }[typeOf(name).type];
}

function registry(): string {
  const policy = [
    String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions`,
    CHROME_ID,
    'policy',
  ].join('\\');
  return [
    'Windows Registry Editor Version 5.00',
    '',
    String.raw`[${policy}]`,
    `"dailyCredits"=dword:${EXAMPLE.dailyCredits.toString(16).padStart(8, '0')}`,
    `"allowAdministering"=dword:${Number(EXAMPLE.allowAdministering).toString().padStart(8, '0')}`,
    '',
    String.raw`[${policy}\dataCentres]`,
    ...EXAMPLE.dataCentres.map((each, index) => `"${index + 1}"="${each}"`),
    '',
    String.raw`[${policy}\organizationIds]`,
    ...EXAMPLE.organizationIds.map((each, index) => `"${index + 1}"="${each}"`),
  ].join('\n');
}

function plist(): string {
  const list = (name: string, values: readonly string[]): string[] => [
    `  <key>${name}</key>`,
    '  <array>',
    ...values.map((each) => `    <string>${each}</string>`),
    '  </array>',
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    '<dict>',
    ...list('dataCentres', EXAMPLE.dataCentres),
    ...list('organizationIds', EXAMPLE.organizationIds),
    '  <key>dailyCredits</key>',
    `  <integer>${EXAMPLE.dailyCredits}</integer>`,
    '  <key>allowAdministering</key>',
    `  <${String(EXAMPLE.allowAdministering)}/>`,
    '</dict>',
    '</plist>',
  ].join('\n');
}

function policies(): string {
  const rows = POLICY_NAMES.map((name) => [
    `\`${name}\``,
    kindOf(name),
    POLICY_WORDS[name].means,
    `\`${JSON.stringify(POLICIES[name].ifBad)}\``,
    `\`${JSON.stringify(POLICY_WORDS[name].example)}\``,
  ]);
  const linux = { '3rdparty': { extensions: { [CHROME_ID]: EXAMPLE } } };
  const firefox = { policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: EXAMPLE } } } };
  return `${readFileSync('tests/docs/policies-head.md', 'utf8').trimEnd()}

<!-- prettier-ignore -->
${table(['policy', 'kind', 'what it means', 'holds if set wrongly', 'example'], rows)}

## Examples

\`${CHROME_ID}\` stands for the id that \`chrome://extensions\` or \`edge://extensions\` shows for Deskside.

### Chrome and Edge on Windows

For Edge, write \`Microsoft\\Edge\` in the place of \`Google\\Chrome\`.

${fenced('reg', registry())}

### Chrome and Edge on macOS

The preference domain is \`com.google.Chrome.extensions.${CHROME_ID}\`, for Edge \`com.microsoft.Edge.extensions.${CHROME_ID}\`.

${fenced('xml', plist())}

### Chrome and Edge on Linux

In a file of \`/etc/opt/chrome/policies/managed/\`, for Chromium \`/etc/chromium/policies/managed/\`, for Edge
\`/etc/opt/edge/policies/managed/\`.

${fenced('json', json(linux))}

### Firefox

In \`policies.json\`, in the folder \`distribution\` beside the program, or on Linux in \`/etc/firefox/policies/\`.

${fenced('json', json(firefox))}
`;
}

/** Every file that is written so, and what has to stand in it. */
export const POLICY_FILES: Readonly<Record<string, () => string>> = {
  'public/managed-schema.json': schema,
  'docs/admins/policies.md': policies,
};
