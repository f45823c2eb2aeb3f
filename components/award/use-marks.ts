import { useState } from 'preact/hooks';
import type { Badge } from '../../lib/desk-api/records';

/** As many as one change may carry. */
const MOST_MARKED = 50;

/** The badges marked for one award, in the order in which they were marked. */
export function useMarks() {
  const [marked, setMarked] = useState<Badge[]>([]);
  const has = (id: string) => marked.some((badge) => badge.id === id);
  /** What cannot be taken cannot be marked either. */
  const toggle = ({ badge, reason }: { badge: Badge; reason?: string | undefined }) => {
    if (has(badge.id)) setMarked(marked.filter(({ id }) => id !== badge.id));
    else if (reason === undefined && marked.length < MOST_MARKED) setMarked([...marked, badge]);
  };
  return { marked, has, toggle };
}

export type Marks = ReturnType<typeof useMarks>;
