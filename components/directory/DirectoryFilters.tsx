import { useEffect } from 'preact/hooks';
import { estimateCredits } from '../../lib/credits/estimate.both';
import { DIRECTORY, type FilterName } from '../../lib/directory-page/rows';
import { type Filters, NO_FILTERS } from '../../lib/directory-page/view';
import type { Resource } from '../../lib/records/resources';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useDirectory, useDirectoryActions } from './directory-context';

/** Two lists, of who is there and who is not. */
const ONLINE_COST = 2 * estimateCredits({ method: 'GET', path: '/onlineAgents' });
const ANY = '';

/** How many filters are set of those that the list has. */
export function countOf(filters: Filters, names: readonly FilterName[]): number {
  return names.filter((name) => filters[name] !== NO_FILTERS[name]).length;
}

/** What the list is filtered by; what can be chosen among is read when the filters are opened. */
export function DirectoryFilters() {
  const { filter, want } = useDirectoryActions();
  const { kind, filters } = useDirectory((state) => state.view);
  const { filters: names } = DIRECTORY[kind];
  const has = (name: FilterName): boolean => names.includes(name);
  const asksRoles = has('roleId');
  useEffect(() => {
    if (!asksRoles) return;
    want('roles', {});
    want('profiles', {});
  }, [want, asksRoles]);
  return (
    <fieldset class="directory-filters" id="directory-filters">
      <legend class="unseen">{t('directoryFilters')}</legend>
      {has('state') && (
        <Choice
          label={t('directoryState')}
          value={filters.state}
          choices={(['active', 'disabled', 'all'] as const).map((id) => ({ id, name: t(`directoryState_${id}`) }))}
          onChoose={(value) => {
            if (value === 'active' || value === 'disabled' || value === 'all') filter({ state: value });
          }}
        />
      )}
      {has('isConfirmed') && (
        <YesNo
          label={t('directoryConfirmed')}
          yes={t('directoryConfirmed_yes')}
          no={t('directoryConfirmed_no')}
          value={filters.isConfirmed}
          onChoose={(isConfirmed) => filter({ isConfirmed })}
        />
      )}
      {has('isLight') && (
        <YesNo
          label={t('directoryLight')}
          yes={t('directoryLight_yes')}
          no={t('directoryLight_no')}
          value={filters.isLight}
          onChoose={(isLight) => filter({ isLight })}
        />
      )}
      {has('departmentId') && (
        <Named
          label={t('directoryDepartment')}
          of="allDepartments"
          value={filters.departmentId}
          onChoose={(departmentId) => filter({ departmentId })}
        />
      )}
      {has('roleId') && (
        <Named label={t('directoryRole')} of="roles" value={filters.roleId} onChoose={(roleId) => filter({ roleId })} />
      )}
      {has('profileId') && (
        <Named
          label={t('directoryProfile')}
          of="profiles"
          value={filters.profileId}
          onChoose={(profileId) => filter({ profileId })}
        />
      )}
      {has('isOnline') && (
        <Check
          label={t('directoryOnline')}
          hint={t('directoryOnlineCost', ONLINE_COST)}
          isOn={filters.isOnline}
          onChange={(isOnline) => filter({ isOnline })}
        />
      )}
      {has('isInHours') && (
        <Check
          label={t('directoryInHours')}
          hint={t('directoryInHoursHint')}
          isOn={filters.isInHours}
          onChange={(isInHours) => filter({ isInHours })}
        />
      )}
      {countOf(filters, names) > 0 && (
        <button type="button" class="text-button" onClick={() => filter(NO_FILTERS)}>
          {t('directoryReset')}
        </button>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  choices: readonly { id: string; name: string }[];
  onChoose: (value: string) => void;
}

function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  return (
    <label class="directory-filter">
      <span class="quiet">{label}</span>
      <select class="input" value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {choices.map(({ id, name }) => (
          <option key={id} value={id} selected={id === value}>
            {displayText(name) || t('noName')}
          </option>
        ))}
      </select>
    </label>
  );
}

interface YesNoProps {
  label: string;
  yes: string;
  no: string;
  value: boolean | null;
  onChoose: (value: boolean | null) => void;
}

function YesNo({ label, yes, no, value, onChoose }: YesNoProps) {
  const values: Record<string, boolean | null> = { [ANY]: null, yes: true, no: false };
  return (
    <Choice
      label={label}
      value={value === null ? ANY : value ? 'yes' : 'no'}
      choices={[
        { id: ANY, name: t('directoryAny') },
        { id: 'yes', name: yes },
        { id: 'no', name: no },
      ]}
      onChoose={(chosen) => onChoose(values[chosen] ?? null)}
    />
  );
}

interface NamedProps {
  label: string;
  of: Extract<Resource, 'allDepartments' | 'roles' | 'profiles'>;
  value: string | null;
  onChoose: (id: string | null) => void;
}

/** One of a list that may not be there yet, or not at all: what the address says stays chosen. */
function Named({ label, of, value, onChoose }: NamedProps) {
  const known = useDirectory((state) => state.wanted[`${of}:all`]?.value) as { id: string; name: string }[] | undefined;
  const named = (known ?? []).toSorted((a, b) => a.name.localeCompare(b.name));
  const isStrange = value !== null && !named.some(({ id }) => id === value);
  return (
    <Choice
      label={label}
      value={value ?? ANY}
      choices={[
        { id: ANY, name: t('directoryAny') },
        ...(isStrange ? [{ id: value, name: t('directoryOfAddress') }] : []),
        ...named,
      ]}
      onChoose={(id) => onChoose(id === ANY ? null : id)}
    />
  );
}

interface CheckProps {
  label: string;
  hint: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

export function Check({ label, hint, isOn, onChange }: CheckProps) {
  return (
    <label class="directory-check" title={hint}>
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      <span>
        {label} <span class="quiet">{hint}</span>
      </span>
    </label>
  );
}
