import { useEffect, useState } from 'preact/hooks';
import type { DiaryEntry } from '../../lib/diary/diary-item';
import { diagnosticsText } from '../../lib/options/diagnostics';
import { NO_POLICY } from '../../lib/policy/policy';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { Words } from '../basics/Words';
import '../styles/diagnostics.css';
import { ageInWords, fullTime } from '../words/relative-time';
import { useNow } from '../words/use-now';
import { useOptions, useOptionsActions } from './options-context';
import { SelfTest } from './SelfTest';

/** As many of the latest problems as are shown; all that are kept are copied. */
const SHOWN = 5;

/** How Deskside fares in this browser: what a user can read, and hand on to whoever looks into it. */
export function DiagnosticsSection() {
  const actions = useOptionsActions();
  const known = useOptions((state) => state.diagnostics);
  const selfTest = useOptions((state) => state.selfTest);
  const policy = useAccount((state) => state.policy) ?? NO_POLICY;
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    const load = () => void actions.loadDiagnostics();
    load();
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, [actions]);
  if (!known) return null;
  const { version, browser, headers, entries } = known;
  const copy = () => {
    const told = { ...known, policy, selfTest: selfTest?.results ?? [] };
    navigator.clipboard.writeText(diagnosticsText(told)).then(
      () => setSaid(t('copied')),
      () => setSaid(t('copyFailed')),
    );
  };
  return (
    <section class="options-section" aria-labelledby="options-diagnostics">
      <h2 id="options-diagnostics">{t('diagnosticsTitle')}</h2>
      <p class="quiet">{t('diagnosticsText')}</p>
      <dl>
        <dt>{t('diagnosticsVersion')}</dt>
        <dd>{version}</dd>
        <dt>{t('diagnosticsBrowser')}</dt>
        <dd>{browser}</dd>
        <dt>{t('diagnosticsHeaders')}</dt>
        <dd>{t('diagnosticsHeadersCount', `${headers?.found ?? 0}`, `${headers?.missed ?? 0}`)}</dd>
        <dt>{t('diagnosticsPolicies')}</dt>
        <dd>{t('diagnosticsPoliciesCount', Object.keys(policy.values).length, policy.flaws.length)}</dd>
      </dl>
      <p class="quiet">{t('diagnosticsHeadersHint')}</p>
      <SelfTest />
      <h3 id="options-problems">{t('diagnosticsProblems')}</h3>
      {entries.length === 0 && <p>{t('diagnosticsNoProblems')}</p>}
      {entries.length > 0 && (
        <ul class="problems" aria-labelledby="options-problems">
          {entries.slice(0, SHOWN).map((entry) => (
            <Problem key={`${entry.at} ${entry.message}`} entry={entry} />
          ))}
        </ul>
      )}
      <button type="button" class="button" onClick={copy}>
        {t('diagnosticsCopy')}
      </button>
      <p role="status">{said}</p>
    </section>
  );
}

function Problem({ entry: { at, name, message, place, times } }: { entry: DiaryEntry }) {
  const now = useNow();
  return (
    <li>
      <Words of={message === '' ? name : `${name}: ${message}`} />
      <span class="quiet" title={fullTime(at)}>
        {t('diagnosticsWhere', place, ageInWords(at, now), `${times}`)}
      </span>
    </li>
  );
}
