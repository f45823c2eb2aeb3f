import type { ComponentChildren, VNode } from 'preact';
import type { Part } from '../../lib/panel/part';
import { later } from './later';

// What could not be read is rare, and its words are many: they come when they are needed.
const PartTrouble = later(async () => (await import('./PartTrouble')).PartTrouble);

interface PartBodyProps<T> {
  part: Part<T>;
  onRetry: () => void;
  skeleton: VNode;
  /** Shown instead of the skeleton when the part rests because what it depends on has failed. */
  resting?: string | null | undefined;
  /** Whether the part is of the view on screen, which asks again by itself for what passes. */
  isOfView?: boolean;
  children: (value: T) => ComponentChildren;
}

/** One part in whichever state it is: on its way, failed, there, or there but not refreshed. */
export function PartBody<T>({ part, onRetry, skeleton, resting, isOfView = false, children }: PartBodyProps<T>) {
  if (part.value !== undefined) {
    return (
      <>
        {children(part.value)}
        {part.problem && <PartTrouble part={part} problem={part.problem} onRetry={onRetry} isOfView={isOfView} />}
      </>
    );
  }
  if (part.problem) {
    return <PartTrouble part={part} problem={part.problem} onRetry={onRetry} isOfView={isOfView} />;
  }
  if (resting && !part.loading) return <p class="quiet resting not-known">{resting}</p>;
  return skeleton;
}
