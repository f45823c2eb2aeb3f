import { useState } from 'preact/hooks';
import { hostName, missingHosts } from '../../lib/accounts/own-hosts';
import { type HostRefusal, readOwnHost } from '../../lib/accounts/read-own-host';
import { deskOrigin } from '../../lib/desk-page/data-centres';
import type { SessionState } from '../../lib/session/session-state';
import { type TextKey, t } from '../../lib/text/t';
import { Field } from '../sign-in/Field';
import '../styles/own-hosts.css';
import { useOwnHosts } from './use-own-hosts';

const WHY_NOT: Record<HostRefusal, TextKey> = {
  noAddress: 'hostNoAddress',
  notSecure: 'hostNotSecure',
  port: 'hostPort',
  ip: 'hostIp',
  zoho: 'hostZoho',
  wildcard: 'hostWildcard',
};

/** The addresses at which Deskside sees Desk, those that could be allowed besides, and taking them back. */
export function AddressesSection({ session }: { session: Extract<SessionState, { status: 'signedIn' }> }) {
  const { known, allow, takeBack } = useOwnHosts(session);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<string | null>(null);

  async function allowAndSay(host: string): Promise<void> {
    const isAllowed = await allow(host);
    setSaid(t(isAllowed ? 'hostAllowed' : 'hostNotAllowed', hostName(host, session)));
    if (isAllowed) setTyped('');
  }

  function allowTyped(): void {
    const read = readOwnHost(typed);
    if ('host' in read) void allowAndSay(read.host);
    else setSaid(t(WHY_NOT[read.refused]));
  }

  return (
    <section class="options-section" aria-labelledby="options-addresses">
      <h2 id="options-addresses">{t('addressesTitle')}</h2>
      <p class="quiet">{t('addressesText', new URL(deskOrigin(session.dataCentre)).hostname)}</p>
      {known && (
        <ul class="hosts">
          {Object.keys(known.allowed).map((host) => (
            <Host
              key={host}
              name={host}
              does={t('hostTakeBackShort')}
              label={t('hostTakeBack', host)}
              onClick={() => void takeBack(host).then(() => setSaid(t('hostTakenBack', host)))}
            />
          ))}
          {missingHosts(known, session).map((host) => {
            const name = hostName(host, session);
            return (
              <Host
                key={host}
                name={name}
                does={t('hostAllowShort')}
                label={t('hostAllow', name)}
                onClick={() => void allowAndSay(host)}
              />
            );
          })}
        </ul>
      )}
      <form
        class="host-form"
        onSubmit={(event) => {
          event.preventDefault();
          allowTyped();
        }}
      >
        <Field id="own-host" label={t('hostField')} hint={t('hostFieldHint')}>
          {(field) => (
            <input
              {...field}
              type="text"
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              value={typed}
              onInput={({ currentTarget: { value } }) => setTyped(value)}
            />
          )}
        </Field>
        <button type="submit" class="button">
          {t('hostAllowShort')}
        </button>
      </form>
      <p role="status">{said}</p>
    </section>
  );
}

interface HostProps {
  name: string;
  does: string;
  /** What the button does, with the host's name. */
  label: string;
  onClick(): void;
}

function Host({ name, does, label, onClick }: HostProps) {
  return (
    <li>
      <bdi>{name}</bdi>
      <button type="button" class="button" aria-label={label} onClick={onClick}>
        {does}
      </button>
    </li>
  );
}
