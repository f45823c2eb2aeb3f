import type { AddressColumn, ColumnChoice, ColumnQuestion } from '../../lib/bulk/choose-column';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { useBulkActions } from './bulk-context';

/** Several columns of a pasted table may name the people: the user says which; until then it names nobody. */
export function ChooseColumn({ question }: { question: ColumnQuestion }) {
  const { of, columns, hasIds, mayBeList, answer } = question;
  const actions = useBulkActions();
  const choose = (column: ColumnChoice['column']) => actions.edit({ column: { of, column } });
  return (
    <fieldset class="bulk-columns">
      <legend>{t(hasIds ? 'bulk_columnQuestionIds' : 'bulk_columnQuestion', columns.length)}</legend>
      {columns.map((column) => (
        <label key={column.index} class="bulk-column">
          <input type="radio" name="column" checked={answer === column.index} onChange={() => choose(column.index)} />
          <Column of={column} />
        </label>
      ))}
      {mayBeList && (
        <label class="bulk-column">
          <input type="radio" name="column" checked={answer === 'all'} onChange={() => choose('all')} />
          <strong>{t('bulk_columnAll')}</strong>
        </label>
      )}
      <p class="quiet">{t('bulk_columnHint')}</p>
    </fieldset>
  );
}

function Column({ of: { index, head, examples } }: { of: AddressColumn }) {
  return (
    <span class="bulk-column-lines">
      <strong>{head === '' ? t('bulk_columnNumber', index + 1) : <Words of={head} />}</strong>
      {examples.length === 0 && <span class="quiet">{t('bulk_columnEmpty')}</span>}
      {examples.map((example) => (
        <span key={example} class="quiet">
          <Words of={example} />
        </span>
      ))}
    </span>
  );
}
