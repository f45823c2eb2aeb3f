import { useState } from 'preact/hooks';
import type { Card } from '../../lib/panel/cards';
import type { Part } from '../../lib/panel/part';
import type { Key, Resource, Value } from '../../lib/records/resources';
import { t } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { PartTrouble } from '../basics/PartTrouble';
import { Skeleton } from '../basics/Skeleton';
import { NotTold } from './rows';
import type { Section } from './section';
import { type Look, read, useReads } from './use-reads';

interface SectionProps {
  section: Section;
  card: Card;
  look: Look;
  /** Whether it is the first one that shows its record, and so the one that asks for it. */
  isAsking: boolean;
}

/** Whether a section is the first one of a card that can show its record, and so the one that asks for it. */
export function isFirstToAsk(section: Section, sections: readonly Section[], card: Card, look: Look): boolean {
  return (
    section ===
    sections.find((one) => one.resource === section.resource && typeof one.key(card.of, look, card) === 'object')
  );
}

/** A part of a card. It is read by itself, and says by itself that it is empty, forbidden or could not be read. */
export function CardSection(props: SectionProps) {
  const { title, onWish } = props.section;
  const [isWanted, setWanted] = useState(onWish === undefined);
  return (
    <section class="card-section" aria-label={t(title)}>
      <h3>{t(title)}</h3>
      {isWanted || onWish === undefined ? (
        <Wanted {...props} />
      ) : (
        <button type="button" class="text-button" onClick={() => setWanted(true)}>
          {t(onWish)}
        </button>
      )}
    </section>
  );
}

function Wanted(props: SectionProps) {
  const { section, card, look } = props;
  const key = section.key(card.of, look, card);
  if (key === 'none') return <p class="quiet">{t(section.empty)}</p>;
  if (key === 'unknown') return <NotTold />;
  if (key === 'waiting') return <Skeleton shape="line" />;
  return <Reading {...props} of={key} />;
}

function Reading({ section, card, look, isAsking, of }: SectionProps & { of: Key<Resource> }) {
  const others = section.also?.(card.of, look) ?? [];
  const retry = useReads([read(section.resource, of)], isAsking);
  const retryOthers = useReads(others);
  const part: Part<Value<Resource>> = look(section.resource, of) ?? { loading: true };
  return (
    <div aria-busy={part.loading}>
      <PartBody part={part} onRetry={retry} skeleton={<Skeleton shape="line" />}>
        {(value: Value<Resource>) => section.show(value, card.of, look) ?? <p class="quiet">{t(section.empty)}</p>}
      </PartBody>
      {others.map(({ resource, key }) => {
        const other = look(resource, key);
        return (
          other?.problem && <PartTrouble key={resource} part={other} problem={other.problem} onRetry={retryOthers} />
        );
      })}
    </div>
  );
}
