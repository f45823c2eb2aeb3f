import { describe, expect, it } from 'vitest';
import { readAudit } from '../../../packaging/advisories.mjs';
import { isAllowed, licencesText, packageOf } from '../../../packaging/licences.mjs';

describe('isAllowed', () => {
  it.each([
    ['MIT', true],
    ['Apache-2.0', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['GPL-3.0-or-later', false],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT AND Apache-2.0)', true],
    ['MIT AND (ISC OR GPL-2.0)', false], // Nested: not understood, so not allowed.
    ['SEE LICENSE IN LICENSE', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (licence, expected) => {
    expect(isAllowed(licence)).toBe(expected);
  });
});

describe('packageOf', () => {
  it.each([
    ['/here/node_modules/preact/hooks/dist/hooks.mjs', '/here/node_modules/preact'],
    ['/here/node_modules/@wxt-dev/browser/src/index.mjs', '/here/node_modules/@wxt-dev/browser'],
    ['C:\\here\\node_modules\\one\\index.js', 'C:/here/node_modules/one'],
    ['/here/node_modules/one/node_modules/two/index.js', '/here/node_modules/one/node_modules/two'],
    ['\0rolldown/runtime.js', 'node_modules/rolldown'],
    ['\0vite/preload-helper.js', undefined], // Ours: build-plugins.ts replaces it.
    ['/here/lib/panel/panel.ts', undefined],
  ])('%s', (id, expected) => {
    expect(packageOf(id)).toBe(expected);
  });
});

describe('licencesText', () => {
  const one = {
    name: 'one',
    version: '1.0.0',
    licence: 'MIT',
    source: 'https://example.test/one',
    text: 'MIT\r\nby One',
  };

  it('lists the packages by name and has the text of each', () => {
    const text = licencesText([{ ...one, name: 'two' }, one]);
    expect(text.indexOf('\none 1.0.0')).toBeLessThan(text.indexOf('\ntwo 1.0.0'));
    expect(text).toContain('one\n\nMIT\nby One\n');
    expect(text).toBe(licencesText([one, { ...one, name: 'two' }]));
  });

  it('refuses what may not be handed out with ours', () => {
    expect(() => licencesText([one, { ...one, name: 'two', licence: 'GPL-3.0-only' }])).toThrow(/^two .*GPL-3.0-only/);
    expect(() => licencesText([{ ...one, text: ' \n' }])).toThrow(/^one has no licence file/);
  });
});

describe('readAudit', () => {
  it('tells which packages an advisory is about', () => {
    const cause = { title: 'Prototype pollution', url: 'https://example.test/1' };
    const report = {
      vulnerabilities: {
        web: { name: 'web', severity: 'low', via: ['deep'], fixAvailable: false },
        deep: { name: 'deep', severity: 'high', via: [cause], fixAvailable: { name: 'web' } },
      },
    };
    expect(readAudit(JSON.stringify(report))).toEqual({
      known: true,
      advisories: [
        { name: 'deep', severity: 'high', title: 'Prototype pollution https://example.test/1', hasFix: true },
        { name: 'web', severity: 'low', title: 'through deep', hasFix: false },
      ],
    });
    expect(readAudit('{"vulnerabilities":{}}')).toEqual({ known: true, advisories: [] });
  });

  it.each([
    ['{"message":"405 Method Not Allowed","error":{"summary":"","detail":""}}', '405 Method Not Allowed'],
    ['{"error":{"code":"ENOLOCK","summary":"no lock file\\nmore"}}', 'no lock file'],
    ['', 'npm audit gave no report'],
    ['null', 'npm audit gave no report'],
    ['<html>', 'npm audit gave no report'],
    ['{"vulnerabilities":null}', 'npm audit gave no report'],
  ])('does not take %j for no advisories', (output, reason) => {
    expect(readAudit(output)).toEqual({ known: false, reason });
  });
});
