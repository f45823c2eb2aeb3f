/** Shapes as large as what is to come, so that nothing jumps when it arrives. */
const SHAPES = {
  facts: ['chip', 'chip short', 'chip last'],
  title: ['bar wide'],
  person: ['disc', 'bar half', 'bar'],
  tiles: ['tile first', 'tile', 'tile last'],
  /** With the line below them that suggests another one. */
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
