import { useMemo } from 'preact/hooks';
import type { Draft } from '../../lib/bulk/draft';
import { parsePeople } from '../../lib/bulk/parse-input';
import { parseTickets } from '../../lib/bulk/parse-tickets';
import { t } from '../../lib/text/t';
import { Segments } from '../basics/Segments';
import { Field } from '../sign-in/Field';
import { useBulk, useBulkActions } from './bulk-context';
import { ChooseColumn } from './ChooseColumn';
import { FileSource } from './FileSource';
import { GroupSource } from './GroupSource';
import { InputSummary } from './InputSummary';
import { LabelSource } from './LabelSource';
import { StepFrame } from './StepFrame';
import { TicketFilterFields } from './TicketFilterFields';
import './bulk-who.css';

/** Whether a draft names anybody yet. */
function isReady({ source, labelId, groupId, ticketsBy, atMost }: Draft, people: number, tickets: number): boolean {
  switch (source) {
    case 'paste':
      return people > 0;
    case 'label':
      return labelId !== null;
    case 'group':
      return groupId !== null;
    case 'tickets':
      return { paste: tickets, filter: atMost }[ticketsBy] > 0;
  }
}

/** First step: who. */
export function WhoStep() {
  const draft = useBulk((state) => state.draft);
  const actions = useBulkActions();
  const { source, text, column, ticketsBy, ticketText } = draft;
  const people = useMemo(() => parsePeople(source === 'paste' ? text : '', column), [source, text, column]);
  const tickets = useMemo(() => parseTickets(ticketsBy === 'paste' ? ticketText : ''), [ticketsBy, ticketText]);
  const canGoOn = isReady(draft, people.rows.length, tickets.rows.length);
  return (
    <StepFrame
      title={t('bulk_step_who')}
      foot={
        <button
          type="button"
          class="button primary"
          aria-disabled={!canGoOn}
          onClick={() => canGoOn && actions.go('badge')}
        >
          {t('bulk_continue')}
        </button>
      }
    >
      <p class="quiet">{t('bulk_intro')}</p>
      <Segments
        name="source"
        legend={t('bulk_source')}
        value={source}
        choices={[
          ['paste', t('bulk_source_paste')],
          ['label', t('bulk_source_label')],
          ['group', t('bulk_source_group')],
          ['tickets', t('bulk_source_tickets')],
        ]}
        onChoose={(choice) => actions.edit({ source: choice })}
      />
      {source === 'paste' && (
        <>
          <TextArea
            id="bulk-people"
            label={t('bulk_pasteLabel')}
            hint={t('bulk_pasteHint')}
            value={text}
            onText={(typed) => actions.edit({ text: typed })}
          />
          <FileSource text={text} onText={(read) => actions.edit({ text: read, column: null })} />
          <div aria-live="polite">{people.question && <ChooseColumn question={people.question} />}</div>
          {people.question?.answer !== null && <InputSummary input={people} of="people" />}
        </>
      )}
      {source === 'label' && <LabelSource />}
      {source === 'group' && <GroupSource />}
      {source === 'tickets' && (
        <>
          <Segments
            name="tickets-by"
            legend={t('bulk_ticketsBy')}
            value={ticketsBy}
            choices={[
              ['filter', t('bulk_ticketsBy_filter')],
              ['paste', t('bulk_ticketsBy_paste')],
            ]}
            onChoose={(choice) => actions.edit({ ticketsBy: choice })}
          />
          {ticketsBy === 'filter' && <TicketFilterFields />}
          {ticketsBy === 'paste' && (
            <>
              <TextArea
                id="bulk-tickets"
                label={t('bulk_ticketTextLabel')}
                hint={t('bulk_ticketTextHint')}
                value={ticketText}
                onText={(typed) => actions.edit({ ticketText: typed })}
              />
              <InputSummary input={tickets} of="tickets" />
            </>
          )}
        </>
      )}
    </StepFrame>
  );
}

interface TextAreaProps {
  id: string;
  label: string;
  hint: string;
  value: string;
  onText: (text: string) => void;
}

function TextArea({ id, label, hint, value, onText }: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      {(field) => (
        <textarea
          {...field}
          rows={9}
          dir="auto"
          spellcheck={false}
          autocomplete="off"
          value={value}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
