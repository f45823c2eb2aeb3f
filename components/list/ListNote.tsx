import type { Problem } from '../../lib/problems/problem';
import { ProblemCard } from '../basics/ProblemCard';

interface ListNoteProps {
  /** Everything there is to choose from; undefined until it is known. */
  all: readonly unknown[] | undefined;
  /** Whether it is on its way, for the first time or anew. */
  isLoading?: boolean | undefined;
  problem?: Problem | undefined;
  query: string;
  words: { loading: string; none: string; noMatch: (query: string) => string };
  onRetry: () => void;
}

/** What there is to say in the place of an empty list: on its way, failed, nothing there, nothing found. It is heard in that place. */
export function ListNote({ all, isLoading = false, problem, query, words, onRetry }: ListNoteProps) {
  if (all === undefined && problem) {
    return (
      <div class="list-note">
        <ProblemCard problem={problem} onRetry={onRetry} />
      </div>
    );
  }
  return (
    <p class="list-note quiet">
      {all === undefined || isLoading ? words.loading : all.length === 0 ? words.none : words.noMatch(query.trim())}
    </p>
  );
}
