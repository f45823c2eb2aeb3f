import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ownPage } from '../../lib/accounts/own-page';
import { followAppearance } from '../../lib/appearance/appearance';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { OfflineBanner } from '../basics/OfflineBanner';
import { Words } from '../basics/Words';
import { AlsoSignedIn } from '../sign-in/AlsoSignedIn';
import { Mark } from './Mark';
import { PAGES, type PageName } from './page-list';
import './page-shell.css';

interface PageShellProps {
  /** Which page this is: marked in the navigation. */
  page: PageName;
  /** How it is laid out: a column to read, or the whole window, in which its lists scroll. */
  layout?: 'column' | 'window';
  isBusy?: boolean;
  /** The class of its content. */
  of?: string;
  children: ComponentChildren;
}

/**
 * What every page that fills a tab has around its content: whose it is, the way to the other pages and to the other
 * organizations, a way past all that for whoever uses the keyboard, and what is said without a network.
 */
export function PageShell({ page, layout = 'column', isBusy = false, of, children }: PageShellProps) {
  const main = useRef<HTMLElement>(null);
  useEffect(followAppearance, []);
  return (
    <div class="page" data-layout={layout}>
      <a
        class="page-skip"
        href="#content"
        onClick={(event) => {
          // What stands behind the hash of these pages is what they show.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('pageSkip')}
      </a>
      <header class="page-head">
        <div class="page-line">
          <Brand />
          <Navigation current={page} />
        </div>
        <AlsoSignedIn page={`${page}.html`} />
      </header>
      <OfflineBanner />
      <main id="content" ref={main} class={of} tabIndex={-1} aria-busy={isBusy || undefined}>
        {children}
      </main>
    </div>
  );
}

/** The mark, and the organization whose page this is. */
function Brand() {
  const session = useAccount((state) => state.session);
  return (
    <div class="page-brand">
      <Mark />
      <span class="page-product">{t('panelTitle')}</span>
      {session?.status === 'signedIn' && (
        <span class="page-organization clip" title={displayText(session.organization.name)}>
          <Words of={session.organization.name} />
        </span>
      )}
    </div>
  );
}

/** Links, so that each can be opened in a tab of its own; they lead to the pages of the same organization. */
function Navigation({ current }: { current: PageName }) {
  return (
    <nav class="page-places" aria-label={t('pagePlaces')}>
      {PAGES.map(({ page, name }) => (
        <a key={page} href={ownPage(`${page}.html`)} aria-current={page === current ? 'page' : undefined}>
          {t(name)}
        </a>
      ))}
    </nav>
  );
}
