import type { Channel } from '../../lib/desk-api/records/channel';
import { t } from '../../lib/text/t';
import { Facts, LinkRows, NotTold, words } from './rows';
import { type CardSpec, section } from './section';

const channelIn = (channels: readonly Channel[] | undefined, code: string): Channel | undefined =>
  channels?.find((channel) => channel.code === code);

/** A channel: one call for all of them, and one for the names of departments where it belongs to one. */
export const CHANNEL_CARD: CardSpec<'channel'> = {
  head: ({ code }, look, card) => ({ name: channelIn(look('channels', {})?.value, code)?.name || card.name }),
  deskPage: () => '/all/setup#setup/channels',
  sections: [
    section('channel', {
      title: 'cardAbout',
      resource: 'channels',
      key: () => ({}),
      show: (channels, { code }) => {
        const channel = channelIn(channels, code);
        if (channel === undefined) return <NotTold />;
        const { type, appName, acceptsReplies } = channel;
        return (
          <Facts
            of={{
              type: words(type),
              app: appName === null ? undefined : words(appName),
              takesReplies: t(acceptsReplies ? 'yes' : 'no'),
            }}
          />
        );
      },
      empty: 'notTold',
    }),
    section('channel', {
      title: 'cardDepartment',
      resource: 'departmentNames',
      key: ({ code }, look) => {
        const channels = look('channels', {});
        if (channels?.value === undefined) return channels?.loading === false ? 'unknown' : 'waiting';
        const id = channelIn(channels.value, code)?.departmentId;
        return id ? { departmentIds: id } : 'none';
      },
      show: (departments, { code }, look) => {
        const id = channelIn(look('channels', {})?.value, code)?.departmentId;
        const department = departments.find((each) => each.id === id);
        if (!id || !department) return <NotTold />;
        return <LinkRows of={[{ id, name: department.name, of: { kind: 'department', departmentId: id } }]} />;
      },
      empty: 'ofNoDepartment',
    }),
  ],
};
