/** Shapes as large as what is to come, so that nothing jumps when it arrives. */
const SHAPES = {
  title: ['bar wide tall', 'bar third'],
  person: ['disc', 'bar half', 'bar wide', 'bar', 'bar third'],
  assignee: ['disc', 'bar half', 'bar'],
  tiles: ['tile', 'tile'],
  chips: ['chip', 'chip short'],
  line: ['bar half'],
} as const;

export type SkeletonShape = keyof typeof SHAPES;

/** A part on its way. */
export function Skeleton({ shape }: { shape: SkeletonShape }) {
  return (
    <div class={`skeleton skeleton-${shape}`} aria-hidden="true">
      {SHAPES[shape].map((part) => (
        <span key={part} class={part} />
      ))}
    </div>
  );
}
