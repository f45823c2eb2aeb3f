import { useEffect, useState } from 'preact/hooks';
import { type Appearance, DENSITIES, THEMES, appearanceItem, watchAppearance } from '../../lib/appearance/appearance';
import { t } from '../../lib/text/t';
import { Segments } from '../basics/Segments';

/** Light or dark, and how much room there is between things. What is chosen holds at once, in the panel too. */
export function AppearanceSection() {
  const [appearance, setAppearance] = useState<Appearance | null>(null);
  useEffect(() => watchAppearance(setAppearance), []);
  if (appearance === null) return null;
  const change = (part: Partial<Appearance>): void => {
    const wanted = { ...appearance, ...part };
    setAppearance(wanted);
    void appearanceItem.set(wanted);
  };
  return (
    <section class="options-section" aria-labelledby="options-appearance">
      <h2 id="options-appearance">{t('appearance')}</h2>
      <Segments
        name="theme"
        legend={t('appearanceTheme')}
        isLegendShown
        value={appearance.theme}
        choices={THEMES.map((theme) => [theme, t(`appearanceTheme_${theme}`)] as const)}
        onChoose={(theme) => change({ theme })}
      />
      <Segments
        name="density"
        legend={t('appearanceDensity')}
        isLegendShown
        value={appearance.density}
        choices={DENSITIES.map((density) => [density, t(`appearanceDensity_${density}`)] as const)}
        onChoose={(density) => change({ density })}
      />
      <p class="quiet">{t('appearanceHint')}</p>
    </section>
  );
}
