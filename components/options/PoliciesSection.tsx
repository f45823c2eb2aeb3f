import { isDataCentre } from '../../lib/desk-page/data-centres';
import type { Policy, PolicyFlaw, PolicyName } from '../../lib/policy/policy';
import { displayText } from '../../lib/text/display-text';
import { formatNumber } from '../../lib/text/format';
import { formatList } from '../../lib/text/format-list';
import { type TextKey, t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { dataCentreName } from '../words/data-centre-name';

/** As many entries of a list as are shown; an administrator knows the others. */
const SHOWN = 8;
const LONGEST = 60;

/** What each is called; most are called as the setting or the deed that they are about. */
const NAMES: Readonly<Record<PolicyName, TextKey>> = {
  dataCentres: 'dataCentreLabel',
  clientIds: 'clientIdLabel',
  organizationIds: 'optionsOrganization',
  helpCenterIds: 'policyHelpCenters',
  ownDomains: 'addressesTitle',
  dailyCredits: 'policyCredits',
  awardableBadges: 'policyBadges',
  allowBulkAwards: 'bulk_title',
  allowAdministering: 'administration',
  allowTicketChanges: 'policyTickets',
  allowComments: 'policyComments',
  allowLabels: 'policyLabels',
  allowInvitations: 'inviteToHelpCenter',
  allowSingleKeys: 'singleKeysLabel',
  fairPlaySelf: 'fairPlaySelfLabel',
  fairPlayColleagues: 'fairPlayColleaguesLabel',
  fairPlayColleagueDomains: 'fairPlayDomainsLabel',
  fairPlayCoolDownDays: 'fairPlayCoolDownLabel',
  fairPlayDailyAllowance: 'fairPlayAllowanceLabel',
};

const ALLOWED = { yes: 'policyAllowed', no: 'policyNot' } as const;
const WARNED = { yes: 'policyOn', no: 'policyOff' } as const;

/** What the administrator of this browser has set, each with its value, and what is wrong with it; nothing where nothing is set. */
export function PoliciesSection() {
  const policy = useAccount((state) => state.policy);
  if (policy === null || isNothing(policy)) return null;
  const { values, flaws } = policy;
  return (
    <section class="options-section" aria-labelledby="options-policies">
      <h2 id="options-policies">{t('setByOrganization')}</h2>
      <p class="quiet">{t('policiesText')}</p>
      <dl class="policies">
        {(Object.entries(values) as [PolicyName, string[] | number | boolean][]).map(([name, value]) => (
          <div key={name}>
            <dt>{t(NAMES[name])}</dt>
            <dd>{valueWords(name, value)}</dd>
          </div>
        ))}
      </dl>
      {flaws.length > 0 && (
        <ul class="policy-flaws">
          {flaws.map((flaw) => (
            <li key={`${flaw.is} ${flaw.name}`}>{flawWords(flaw)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function isNothing({ values, flaws }: Policy): boolean {
  return Object.keys(values).length === 0 && flaws.length === 0;
}

function valueWords(name: PolicyName, value: string[] | number | boolean): string {
  if (typeof value === 'boolean') return t((name.startsWith('allow') ? ALLOWED : WARNED)[value ? 'yes' : 'no']);
  if (typeof value === 'number') return formatNumber(value);
  if (value.length === 0) return t('policyNone');
  const shown = value
    .slice(0, SHOWN)
    .map((each) => (isDataCentre(each) ? dataCentreName(each) : displayText(each, LONGEST)));
  const rest = value.length - shown.length;
  return rest > 0 ? t('policyMore', formatList(shown), formatNumber(rest)) : formatList(shown);
}

function flawWords({ name, is }: PolicyFlaw): string {
  return t(`policyFlaw_${is}`, displayText(name, LONGEST));
}
