import { inWords } from '../../lib/directory-page/permission-words';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { AgentRows, agentsOf } from './agents-of';
import { Facts, Few, NotTold, words } from './rows';
import { type CardSpec, hasFailed, section } from './section';
import { formatList } from '../../lib/text/format-list';
import { displayText } from '../../lib/text/display-text';

const rights = (names: readonly string[]): string => formatList(names.map((each) => displayText(each)));

/** A profile: what it allows and who has it, two calls. */
export const PROFILE_CARD: CardSpec<'profile'> = {
  head: ({ profileId }, look, card) => ({
    name: look('profile', { profileId })?.value?.name || card.name,
  }),
  deskPage: () => '/all/setup#setup/users-control/profiles',
  sections: [
    section('profile', {
      title: 'cardAbout',
      resource: 'profile',
      key: ({ profileId }) => ({ profileId }),
      show: ({ description, type }) => (
        <Facts of={{ type: words(type), description: description === null ? undefined : words(description) }} />
      ),
      empty: 'notTold',
    }),
    section('profile', {
      title: 'cardAllows',
      resource: 'profile',
      // Why it could not be read is said above.
      key: ({ profileId }, look) => (hasFailed(look('profile', { profileId })) ? 'unknown' : { profileId }),
      show: ({ permissions }) => {
        if (permissions === null) return <NotTold />;
        const modules = inWords(permissions);
        if (modules.length === 0) return null;
        return (
          <Few of={modules}>
            {({ module, allowed, refused }) => (
              <li key={module} class="card-allows">
                <strong>
                  <Words of={module} />
                </strong>
                <span>{allowed.length === 0 ? t('allowsNothing') : rights(allowed)}</span>
                {refused.length > 0 && <span class="quiet">{t('notAllowed', rights(refused))}</span>}
              </li>
            )}
          </Few>
        );
      },
      empty: 'allowsNothing',
    }),
    section('profile', {
      title: 'cardAgents',
      resource: 'agentsPage',
      key: ({ profileId }) => agentsOf({ profileId }),
      show: (page) => (page.agents.length === 0 ? null : <AgentRows {...page} />),
      empty: 'noAgentHasIt',
    }),
  ],
};
