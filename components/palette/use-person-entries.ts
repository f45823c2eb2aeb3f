import { useCallback, useMemo } from 'preact/hooks';
import type { Badge, ContactHelpCenter, UserLabel } from '../../lib/desk-api/records';
import { awardTarget } from '../../lib/panel/on-screen';
import { heldIds, pendingOf } from '../../lib/panel/pending';
import { wantedPart } from '../../lib/panel/wanted';
import { memberWish } from '../../lib/panel/wish';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useActions, usePanel } from '../panel-context';
import { type PaletteEntry, because } from './entry';

/**
 * What can be done to the person on screen: the pickers, every badge and every label by its name. The second function asks
 * for the lists of badges and labels.
 */
export function usePersonEntries(): [entries: PaletteEntry[], want: () => void] {
  const actions = useActions();
  const target = usePanel(awardTarget);
  const holder = target === 'choose' ? null : target;
  const badges = useHeld(holder, 'badges');
  const labels = useHeld(holder, 'labels');
  const catalogue = usePanel((state) => state.catalogue.value);
  const choices = usePanel((state) =>
    holder ? wantedPart(state.extras, 'labelCatalogue', { helpCenterId: holder.helpCenterId })?.value : undefined,
  );
  const whyNobody = target === null ? t('keyNobody') : target === 'choose' ? t('keySeveral') : null;

  const want = useCallback(() => {
    if (!holder) return;
    actions.loadBadges();
    actions.want('labelCatalogue', { helpCenterId: holder.helpCenterId });
  }, [holder, actions]);

  const entries = useMemo(() => {
    const group = t('palettePerson');
    const common = { group, icon: 'award' } as const;
    const picker: PaletteEntry = {
      ...common,
      id: 'award',
      useId: 'award',
      kind: 'commands',
      name: t('awardBadge'),
      isAlways: true,
      keys: t('awardKey'),
      ...because(target === null ? whyNobody : null),
      run: () => actions.openPicker(holder ? { userId: holder.userId, helpCenterId: holder.helpCenterId } : 'choose'),
    };
    const whyNoLabel = whyNobody ?? (labels === null ? t('keyLabelsUnknown') : null);
    const labelPicker: PaletteEntry = {
      ...common,
      id: 'addLabel',
      useId: 'addLabel',
      kind: 'commands',
      name: t('addLabel'),
      icon: 'plus',
      isAlways: true,
      keys: t('labelKey'),
      ...because(whyNoLabel),
      run: () => holder && actions.openLabelPicker({ userId: holder.userId, helpCenterId: holder.helpCenterId }),
    };
    if (!holder) return [picker, labelPicker];
    const heldReason = (isHeld: boolean | undefined) => because(isHeld ? t('alreadyHeld') : null);
    const awards = (catalogue ?? []).map((badge): PaletteEntry => ({
      ...common,
      id: `badge ${badge.id}`,
      useId: `badge ${badge.id}`,
      kind: 'badges',
      name: t('paletteAward', displayText(badge.name) || t('noName')),
      ...heldReason(badges?.has(badge.id)),
      run: () => void actions.awardUnlessWarned(holder, badge),
    }));
    const added = (choices ?? []).map((label): PaletteEntry => ({
      ...common,
      id: `label ${label.id}`,
      useId: `label ${label.id}`,
      kind: 'commands',
      name: t('paletteLabel', displayText(label.name) || t('noName')),
      icon: 'plus',
      ...because(whyNoLabel),
      ...heldReason(labels?.has(label.id)),
      run: () => {
        const asHeld: UserLabel = { ...label, isPrimary: false, helpCenterId: holder.helpCenterId };
        void actions.run(memberWish('addLabels', holder, [asHeld]));
      },
    }));
    return [picker, labelPicker, ...awards, ...added];
  }, [target, holder, whyNobody, badges, labels, catalogue, choices, actions]);
  return [entries, want];
}

/** Ids of what somebody holds or is just being given; null until it is known. */
function useHeld(holder: ContactHelpCenter | null, what: 'badges' | 'labels'): ReadonlySet<string> | null {
  const known = usePanel((state): readonly (Badge | UserLabel)[] | undefined =>
    holder ? state.holders[holder.userId]?.[what].value : undefined,
  );
  const pending = usePanel((state) => state.pending);
  return useMemo(() => {
    if (!holder || !known) return null;
    const { userId, helpCenterId } = holder;
    return heldIds(known, pendingOf(pending, what, { on: 'person', userId, helpCenterId }).steps);
  }, [holder, known, pending, what]);
}
