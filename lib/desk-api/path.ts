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
