import { describe, expect, it } from 'vitest';
import { ALL_SCOPES } from '../../../lib/auth/scopes';
import { ENDPOINTS, coverage, strayRows } from '../../docs/endpoint-list';
import { counts, endpointLines, renderEndpoints, waitsFor, writtenEndpoints } from '../../docs/endpoints';
import { FEATURES } from '../../docs/features';
import { deskFunctions } from '../../docs/source-files';
import { askingFiles, featureOf, usedBy } from '../../docs/used-by';
import { WHY_UNUSED } from '../../docs/why-unused';
import { RESOURCE_NAMES } from '../../../lib/records/resources';

const covered = coverage();

describe('every documented endpoint', () => {
  it('has a function, or a reason to have none', () => {
    const wrong = covered.filter(({ endpoint, rows }) => (rows.length === 0) !== (endpoint.left !== undefined));
    expect(wrong.map(({ endpoint }) => endpoint.operation)).toEqual([]);
  });

  it('is said to be forbidden exactly where no scope we ask for allows it', () => {
    const asked = new Set(ALL_SCOPES);
    const wrong = ENDPOINTS.filter(({ left }) => left !== undefined).filter(({ left, scopes }) => {
      const isAllowed = scopes.length === 0 || scopes.some((scope) => asked.has(scope));
      return (left === 'forbidden') === isAllowed;
    });
    expect(wrong.map(({ operation }) => operation)).toEqual([]);
  });

  it('is listed once', () => {
    const names = ENDPOINTS.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBe(172);
  });

  it('stands in docs/endpoints.md as it is (else: npx tsx tests/docs/endpoints.ts)', async () => {
    expect(writtenEndpoints()).toBe(await renderEndpoints());
  });

  it.each(covered.filter(({ endpoint }) => endpoint.page))(
    '$endpoint.operation is paged as documented',
    ({ endpoint, rows }) => {
      for (const { name, sends } of rows) {
        const query = new URLSearchParams(sends.split('?')[1]);
        const { firstIndex, largest } = endpoint.page ?? {};
        if (query.has('from') && firstIndex !== undefined)
          expect([name, query.get('from')]).toEqual([name, `${firstIndex}`]);
        if (query.has('limit') && largest !== undefined)
          expect(Number(query.get('limit'))).toBeLessThanOrEqual(largest);
      }
    },
  );
});

describe('what is used', () => {
  const lines = endpointLines();
  const unused = lines.filter(({ features }) => features.length === 0);

  it('is all but forty of the documented endpoints at most; what waits for a feature is not counted', () => {
    const documented = counts(lines, true);
    expect(documented.all).toBe(78);
    expect(documented.unused - documented.waiting).toBeLessThanOrEqual(40);
  });

  it('is told of each feature, and every feature uses something', () => {
    const features = new Set(lines.flatMap((line) => line.features));
    expect(Object.keys(FEATURES).filter((feature) => !features.has(feature))).toEqual([]);
  });

  it('is found wherever something is asked of Desk: each such file is of a feature, and each record is read by one', () => {
    const asking = askingFiles();
    expect(asking.filter(({ file }) => featureOf(file) === undefined)).toEqual([]);
    const read = new Set(asking.flatMap(({ starts }) => starts));
    expect(RESOURCE_NAMES.filter((name) => !read.has(`record ${name}`))).toEqual([]);
  });

  it('is not what waits for a feature, nor what is said to have no use', () => {
    const used = lines.filter(({ features }) => features.length > 0).map(({ endpoint }) => endpoint.operation);
    expect(used.filter((operation) => operation in WHY_UNUSED)).toEqual([]);
  });

  it('of what is not, it is said why, one sentence for each', () => {
    const unsaid = unused.filter((line) => !(line.endpoint.operation in WHY_UNUSED) && waitsFor(line) === undefined);
    expect(unsaid.map(({ endpoint }) => endpoint.operation)).toEqual([]);
    const known = new Set(ENDPOINTS.map(({ operation }) => operation));
    expect(Object.keys(WHY_UNUSED).filter((operation) => !known.has(operation))).toEqual([]);
    const sentences = Object.values(WHY_UNUSED);
    expect(sentences.filter((why) => !/^[`\w].{20,}\.$/.test(why))).toEqual([]);
  });

  it.each([
    ['getMyInfo', ['Signing in']],
    ['getAgentSkills', ['Cards of people and places']],
    ['searchContactsByEmail', ['The palette', 'Awarding to many']],
  ])('%s is found to be used by %j', (name, features) => {
    expect(usedBy().get(name)).toEqual(features);
  });
});

describe('every function', () => {
  const tested = new Map<string, string[]>();
  for (const { endpoint, rows } of covered) {
    for (const { name } of rows) {
      const [owner = name] = name.split('.');
      tested.set(owner, [...(tested.get(owner) ?? []), ...endpoint.scopes]);
    }
  }

  it('calls exactly one documented endpoint', () => {
    expect(strayRows()).toEqual([]);
  });

  it.each(deskFunctions())('$name is tested and says where it is from and what it needs', ({ name, says }) => {
    expect(tested.has(name)).toBe(true);
    expect(says).toContain('Source: ');
    expect(says).toContain('Scope: ');
    expect(says).toContain('Throws `DesksideError`');
    for (const scope of tested.get(name) ?? []) expect(says).toContain(scope);
  });
});
