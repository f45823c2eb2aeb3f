import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { POLICY_FILES } from '../../docs/policy-files';

it.each(Object.entries(POLICY_FILES))(
  '%s says what the registry says; if not: npx tsx tests/docs/policies.ts',
  (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text());
  },
);
