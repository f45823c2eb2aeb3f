import { ACTION_WORDS } from '../actions/words.page';
import type { ActionId } from '../actions/specs';
import { describeProblem } from '../problems/describe.page';
import type { Problem } from '../problems/problem';
import type { SessionState } from '../session/session-state';
import { displayText } from '../text/display-text';
import { type TextKey, t } from '../text/t';
import { NEED_SCOPES, type Need } from './needs';
import type { Right } from './rules.page';
import type { Reason } from './why-not.page';
import { formatList } from '../text/format-list';

/** Why something cannot be done: what is missing, why, and who can change it. */
export interface ReasonWords {
  what: string;
  why: string;
  /** Empty where nobody has to be asked. */
  who: string;
}

const LONGEST = 80;
const RIGHT_NAMES: Readonly<Record<Right, TextKey>> = {
  edit: 'rightEdit',
  changeOwner: 'rightChangeOwner',
  manageAgents: 'rightManageAgents',
  department: 'rightDepartment',
  teams: 'rightTeams',
};

/** What each need is for, as it stands on the button after "Allow: ". */
export const NEED_NAMES: Readonly<Record<Need, TextKey>> = {
  changeTickets: 'needChangeTickets',
  tagTickets: 'needTagTickets',
  giveBadges: 'needGiveBadges',
  administer: 'needAdminister',
};

/** What an action is called: "Change the status". */
export function actionName(action: ActionId): string {
  const { field, asked, was } = ACTION_WORDS[action];
  return field ? t('changeField', t(field.within)) : t(asked ?? was);
}

/** A reason in words. */
export function reasonWords(reason: Reason | { is: 'desk'; problem: Problem }): ReasonWords {
  switch (reason.is) {
    case 'ticket':
      return { what: t(reason.text), why: '', who: '' };
    case 'policy':
      return {
        what: t('problem_byPolicy_title'),
        why: t('reasonPolicyWhy'),
        who: t('problem_byPolicy_next'),
      };
    case 'lightAgent':
      return {
        what: t('reasonLightAgent'),
        why: t('reasonLightAgentWhy', displayText(reason.profile, LONGEST)),
        who: t('reasonProfileWho'),
      };
    case 'edition': {
      const feature = displayText(reason.feature, LONGEST) || t('featureUnknown');
      const edition = displayText(reason.edition ?? '', LONGEST) || t('editionUnknown');
      return { what: t('reasonEdition'), why: t('reasonEditionWhy', feature, edition), who: t('reasonEditionWho') };
    }
    case 'profile': {
      const right = t(RIGHT_NAMES[reason.right]);
      return {
        what: t('reasonProfile', right),
        why: t('reasonProfileWhy', displayText(reason.profile, LONGEST), right),
        who: t('reasonProfileWho'),
      };
    }
    case 'scope':
      return {
        what: t('reasonScope', t(NEED_NAMES[reason.need])),
        why: t('reasonScopeWhy', formatList(NEED_SCOPES[reason.need])),
        who: t('reasonScopeWho'),
      };
    case 'desk': {
      const { title, why, next } = describeProblem(reason.problem);
      return { what: title, why, who: next };
    }
  }
}

/** A reason in one line, for whoever points at what is greyed. */
export function reasonLine(reason: Reason): string {
  const { what, why } = reasonWords(reason);
  return [what, why].filter(Boolean).join(' ');
}

/**
 * What an administrator needs to know: what was tried, what is missing, and where and by whom. Nothing of any ticket or
 * customer is in it.
 */
export function adminText(action: string, { what, why, who }: ReasonWords, session: SessionState | null): string {
  const signedIn = session?.status === 'signedIn' ? session : null;
  const { organization, agent } = signedIn ?? {};
  const lines = [
    t('adminTried', action),
    [what, why].filter(Boolean).join(' '),
    who,
    organization && t('adminOrganization', displayText(organization.name, LONGEST), organization.id),
    organization?.edition && t('adminEdition', displayText(organization.edition, LONGEST)),
    agent && t('adminAgent', displayText([agent.name, agent.email].filter(Boolean).join(', '), 2 * LONGEST)),
  ];
  return lines.filter(Boolean).join('\n');
}
