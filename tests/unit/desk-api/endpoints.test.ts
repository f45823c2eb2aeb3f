import { describe, expect, it } from 'vitest';
import { ALL_SCOPES } from '../../../lib/auth/scopes';
import { ENDPOINTS, coverage, strayRows } from '../../docs/endpoint-list';
import { renderEndpoints, writtenEndpoints } from '../../docs/endpoints';
import { deskFunctions } from '../../docs/source-files';

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
