import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Asked, type DeskSearch, readAsked } from '../../lib/palette/asked';
import { byUse, weightOf } from '../../lib/palette/uses';
import { searchKey } from '../../lib/palette/search-key';
import { wantedPart } from '../../lib/panel/wanted';
import { problemTitle } from '../../lib/problems/problem-title.page';
import type { SessionState } from '../../lib/session/session-state';
import { t, tCount } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { Icon } from '../icons';
import { ChooseList } from '../list/ChooseList';
import { KeyHints } from '../list/KeyHints';
import { ListDialog } from '../list/ListDialog';
import { isFreshPress } from '../list/list-keys';
import { searchEntries } from '../list/search-entries';
import { useListSearch } from '../list/use-list-search';
import { useOnce } from '../list/use-once';
import { useActions, usePanel } from '../panel-context';
import '../styles/palette.css';
import { type PaletteEntry, because } from './entry';
import { linkEntries } from './link-entries';
import { useCardEntries, useCommandEntries, useTagEntries } from './use-command-entries';
import { usePanelEntries } from './use-panel-entries';
import { usePersonEntries } from './use-person-entries';
import { foundEntries, useRecentEntries } from './use-record-entries';
import { useTicketEntries, useTicketOnScreen } from './use-ticket-entries';

/** So many of what is used most stand first while nothing is typed. */
const MOST_OFTEN = 4;
/** And so many of what was looked at lately. */
const MOST_RECENT = 5;
/** After Desk was asked, another press does nothing for so long: it was meant for the question, not for what is found. */
const ASKING_LASTS_MS = 400;
const NONE: readonly PaletteEntry[] = [];

/** The palette, while it is open: everything that can be done or found, in one field. */
export function Palette() {
  const typed = usePanel((state) => state.palette);
  const session = useAccount((state) => state.session);
  return typed === null || session?.status !== 'signedIn' ? null : <OpenPalette typed={typed} session={session} />;
}

interface OpenPaletteProps {
  typed: string;
  session: Extract<SessionState, { status: 'signedIn' }>;
}

function OpenPalette({ typed, session }: OpenPaletteProps) {
  const actions = useActions();
  const once = useOnce();
  const [now] = useState(Date.now);
  const [query, setQuery] = useState(typed);
  const ticket = useTicketOnScreen();
  const [ticketEntries, wantTicket] = useTicketEntries(ticket);
  const commandEntries = useCommandEntries(ticket);
  const tagEntries = useTagEntries(ticket, query);
  const cardEntries = useCardEntries(ticket);
  const [personEntries, wantPerson] = usePersonEntries();
  const panelEntries = usePanelEntries();
  const recentEntries = useRecentEntries();
  const uses = usePanel((state) => state.extras.paletteUses);
  const [searched, setSearched] = useState<DeskSearch | null>(null);
  /** Whether what is found for certain opens in a new tab: as whoever asked for it wanted. */
  const opensInNewTab = useRef(false);
  const askedAt = useRef(-Infinity);
  const hits = usePanel((state) =>
    searched ? wantedPart(state.extras, 'deskSearch', { search: searchKey(searched) }) : undefined,
  );
  const found = useMemo(
    () => (hits?.value ? foundEntries(hits.value, actions.openRecord, actions.openCard) : NONE),
    [hits, actions],
  );
  const here = useMemo(
    () => [...recentEntries, ...ticketEntries, ...commandEntries, ...personEntries, ...panelEntries],
    [recentEntries, ticketEntries, commandEntries, personEntries, panelEntries],
  );
  const all = useMemo(
    () => byUse([...here, ...tagEntries, ...cardEntries], uses, now),
    [here, tagEntries, cardEntries, uses, now],
  );
  const asIs = useMemo(
    () => here.filter((entry) => isAlways(entry) && !recentEntries.slice(MOST_RECENT).includes(entry)),
    [here, recentEntries],
  );

  const find = useCallback(
    (query: string): PaletteEntry[] => {
      const asked = readAsked(query);
      if (asked.words === '' && asked.only === null) {
        const often = all.filter(({ useId, reason }) => weightOf(uses[useId], now) > 1 && reason === undefined);
        const first = often.slice(0, MOST_OFTEN).map((entry) => ({ ...entry, group: t('paletteOften') }));
        return [...first, ...asIs.filter(({ id }) => !first.some((each) => each.id === id))];
      }
      const { only, words } = asked;
      const fitting = searchEntries(only === null ? all : all.filter(({ kind }) => kind === only), words);
      const isThis = searched !== null && asked.search !== null && searchKey(asked.search) === searchKey(searched);
      const [hitsOfIt, question] = [isThis ? found : NONE, askDesk(asked)];
      const elsewhere = [...hitsOfIt, ...question];
      // A number, an address or a link means that one thing and nothing that only begins so; words mean first what is here,
      // until Desk was asked: then nothing else may come under the next Enter.
      const isLink = asked.link !== null || asked.deadEnd !== null;
      if (!isLink && asked.search?.by !== 'number' && asked.search?.by !== 'address') {
        return [...hitsOfIt, ...fitting, ...question];
      }
      const isMeant = ({ only: one }: PaletteEntry): boolean => one !== undefined && one === asked.search?.text;
      return [...fitting.filter(isMeant), ...elsewhere, ...fitting.filter((entry) => !isMeant(entry))];
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- askDesk is made of these
    [all, asIs, uses, now, searched, found, hits, session],
  );
  const list = useListSearch(find, null, typed);
  const latest = useRef(list.query);
  latest.current = list.query;
  useEffect(() => setQuery(list.query), [list.query]);

  // What values are made of is asked for once something is typed; remembered, it costs nothing.
  useEffect(() => {
    if (list.isEmpty) return;
    wantTicket();
    wantPerson();
  }, [list.isEmpty, wantTicket, wantPerson]);

  // Letters that came before this was there.
  const before = useRef(typed);
  useEffect(() => {
    if (typed !== before.current) list.search(latest.current + typed.slice(before.current.length));
    before.current = typed;
  }, [typed, list]);

  // The one ticket of that number is what was meant.
  const only = hits?.value && !hits.loading && searched?.by === 'number' && found.length === 1 ? found[0] : undefined;
  useEffect(() => {
    const isStillAsked = searched !== null && sameSearch(readAsked(latest.current).search, searched);
    if (only && isStillAsked) take(only, opensInNewTab.current);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when it has been found, not when something else changes
  }, [only]);

  return (
    <ListDialog title={t('palette')} subtitle={null} isBare onClose={actions.closePalette}>
      <ChooseList
        list={list}
        searchLabel={t('palette')}
        listLabel={t('paletteList')}
        onKey={(event) => {
          const isOpening = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing;
          if (!isOpening) return false;
          event.preventDefault();
          if (isFreshPress(event) && list.entry && list.entry.reason === undefined) press(list.entry, true);
          return true;
        }}
        onTake={(entry) => press(entry, false)}
        renderOption={({ icon, name, about, reason }) => (
          <>
            <Icon name={icon} />
            <span class="option-lines">
              <span class="option-name clip">
                {/* Cleaned where it was put together; cleaned again it would lose what keeps its parts apart. */}
                <bdi>{name}</bdi>
              </span>
              {/* A sentence of ours runs as the page does. */}
              {(reason ?? about) && (
                <span class="quiet clip" title={reason ?? about}>
                  {reason ?? <bdi>{about}</bdi>}
                </span>
              )}
            </span>
          </>
        )}
        note={<p class="list-note quiet">{t('paletteNothing', list.query.trim())}</p>}
      />
      <div class="picker-foot">
        <KeyHints
          hints={[
            [t('keyEnter'), t('paletteHintDo')],
            [t('keyCtrlEnter'), t('paletteHintTab')],
            ['@ # ! >', t('paletteHintNarrow')],
          ]}
          count={list.entries.length > 0 && !list.isEmpty ? tCount('choicesFound', list.entries.length) : ''}
        />
      </div>
    </ListDialog>
  );

  function press(entry: PaletteEntry, inNewTab: boolean): void {
    if (performance.now() - askedAt.current >= ASKING_LASTS_MS) take(entry, inNewTab);
  }

  function take(entry: PaletteEntry, inNewTab: boolean): void {
    if (entry.staysOpen) return entry.run({ inNewTab });
    once(() => {
      actions.closePalette();
      actions.rememberUse(entry.useId);
      entry.run({ inNewTab });
    });
  }

  /** What only Desk can find, asked for by Enter: each letter would be a call. */
  function askDesk({ search, link, deadEnd }: Asked): PaletteEntry[] {
    if (link !== null || deadEnd !== null) {
      const { openLink } = actions;
      return linkEntries({ link, deadEnd }, session, { openLink, search: (text) => list.search(text) });
    }
    if (search === null) return [];
    const isAsked = searched !== null && sameSearch(search, searched);
    if (isAsked && hits?.value && !hits.problem && found.length > 0) return [];
    const problem = isAsked ? hits?.problem : undefined;
    return [
      {
        group: t('paletteDesk'),
        useId: '',
        id: 'search',
        kind: 'tickets',
        name: t(SEARCH_WORDS[search.by], search.text),
        icon: 'search',
        about: problem ? `${problemTitle(problem)} ${t('paletteAgain')}` : t('paletteCosts'),
        ...(isAsked && !problem && because(t(hits?.value ? 'paletteNoHits' : 'paletteSearching'))),
        staysOpen: true,
        isStopgap: true,
        run: ({ inNewTab }) => {
          opensInNewTab.current = inNewTab;
          askedAt.current = performance.now();
          setSearched(search);
          actions.want('deskSearch', { search: searchKey(search) }, problem !== undefined);
        },
      },
    ];
  }
}

const SEARCH_WORDS = { number: 'paletteFindNumber', address: 'paletteFindAddress', words: 'paletteFindWords' } as const;

function isAlways({ isAlways: is = false }: PaletteEntry): boolean {
  return is;
}

function sameSearch(one: DeskSearch | null, other: DeskSearch): boolean {
  return one !== null && searchKey(one) === searchKey(other);
}
