import { afterEach, expect, it, vi } from 'vitest';
import { copyLine } from '../../../components/keys/copy-line';

afterEach(() => void vi.unstubAllGlobals());

it('what is copied has no marks that keep names apart on the screen', () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  copyLine('#101 \u2068نور\u2069', () => undefined);
  expect(writeText).toHaveBeenCalledExactlyOnceWith('#101 نور');
});
