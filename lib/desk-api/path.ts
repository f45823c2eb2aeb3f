import { problemError } from '../problems/problem';
import { isId } from './scalars';

/**
 * Builds a path from a template whose values are ids: pathOf`/users/${userId}/badges`. Throws `invalidData` for anything
 * that is not 1 to 19 digits, so that nothing from a page or an answer can lead to another path.
 */
export function pathOf(parts: TemplateStringsArray, ...ids: string[]): string {
  return parts.reduce((path, part, index) => {
    const value = ids[index - 1];
    if (!isId(value)) throw problemError('invalidData', { endpoint: parts.join('{id}') });
    return path + value + part;
  });
}

const ADDRESS = /^[^\s@]{1,100}@[^\s@]{1,150}$/;

/** An email address as part of a path, encoded. Throws `invalidData` when it does not look like one. */
export function addressSegment(address: string): string {
  if (!ADDRESS.test(address)) throw problemError('invalidData');
  return encodeURIComponent(address);
}
