import type { DemoSettings } from '../settings';
import type { Route } from './route';

interface Compiled {
  route: Route;
  segments: readonly string[];
  /** Segments without a parameter: the route with most of them wins. */
  fixed: number;
}

/** A route with the values of its path parameters. */
export interface FoundRoute {
  route: Route;
  params: Record<string, string>;
}

/** Finds the route of a request. */
export class RouteTable {
  readonly #byLength = new Map<number, Compiled[]>();

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      const segments = route.path.split('/').slice(1);
      const fixed = segments.filter((segment) => !segment.startsWith('{')).length;
      const sameLength = this.#byLength.get(segments.length) ?? [];
      sameLength.push({ route, segments, fixed });
      sameLength.sort((a, b) => b.fixed - a.fixed);
      this.#byLength.set(segments.length, sameLength);
    }
  }

  /**
   * @param path percent-encoded, with `/api/v1` in front
   * @returns the route, "method" when only another method is known for the path, undefined when nothing is
   */
  find(method: string, path: string, badgePaths: DemoSettings['badgePaths']): FoundRoute | 'method' | undefined {
    const segments = path
      .replace(/^\/api\/v1/, '')
      .split('/')
      .slice(1);
    let otherMethod = false;
    for (const candidate of this.#byLength.get(segments.length) ?? []) {
      const { form } = candidate.route;
      if (form !== undefined && badgePaths !== 'both' && form !== badgePaths) continue;
      const params = match(candidate.segments, segments);
      if (!params) continue;
      if (candidate.route.method === method) return { route: candidate.route, params };
      otherMethod = true;
    }
    return otherMethod ? 'method' : undefined;
  }
}

function match(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (wanted.startsWith('{')) {
      const value = decode(segment);
      if (value === undefined || value === '') return undefined;
      params[wanted.slice(1, -1)] = value;
    } else if (wanted !== segment) {
      return undefined;
    }
  }
  return params;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
