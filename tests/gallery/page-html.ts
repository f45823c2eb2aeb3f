interface Shown {
  states: readonly string[];
  widths: readonly number[];
  themes: readonly string[];
  languages: readonly string[];
}

const STYLE = `
  :root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
  body { margin: 0; }
  header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 8px 16px; padding: 12px 16px; background: Canvas; border-bottom: 1px solid GrayText; }
  h1 { flex-basis: 100%; margin: 0; font-size: 18px; }
  h2 { margin: 24px 16px 8px; font-size: 15px; }
  .row { display: flex; gap: 12px; overflow-x: auto; padding: 0 16px 12px; }
  figure { flex: none; margin: 0; }
  figcaption { font-size: 12px; }
  img { display: block; border: 1px solid GrayText; border-radius: 6px; }
  [hidden] { display: none; }`;

const SCRIPT = `
  const form = document.querySelector('form');
  const show = () => {
    const of = Object.fromEntries(new FormData(form));
    for (const each of document.querySelectorAll('figure'))
      each.hidden = ['language', 'width', 'theme'].some((name) => of[name] && each.dataset[name] !== of[name]);
    for (const each of document.querySelectorAll('section'))
      each.hidden = !each.id.includes(of.state.trim().toLowerCase());
  };
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  show();`;

const select = (name: string, label: string, values: readonly (string | number)[]): string =>
  `<label>${label} <select name="${name}"><option value="">all</option>${values
    .map((value) => `<option>${value}</option>`)
    .join('')}</select></label>`;

/** The page of the gallery: a row for each state, with fields that choose what of it is shown. Its names are our own. */
export function galleryPage({ states, widths, themes, languages }: Shown): string {
  const figures = (state: string): string =>
    languages
      .flatMap((language) => widths.flatMap((width) => themes.map((theme) => [language, width, theme] as const)))
      .map(
        ([language, width, theme]) =>
          `<figure data-language="${language}" data-width="${width}" data-theme="${theme}"><img loading="lazy" height="760" alt="${state}, ${language}, ${width} px, ${theme}" src="pictures/${state}.${language}.${width}.${theme}.jpg"><figcaption>${language} · ${width} px · ${theme}</figcaption></figure>`,
      )
      .join('');
  const sections = states.map(
    (state) => `<section id="${state}"><h2>${state}</h2><div class="row">${figures(state)}</div></section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Deskside: every state</title>
<style>${STYLE}</style>
<header><h1>Deskside: every state</h1><form><label>State <input name="state" type="search"></label> ${[
    select('language', 'Language', languages),
    select('width', 'Width', widths),
    select('theme', 'Theme', themes),
  ].join(' ')}</form></header>
<main>${sections.join('\n')}</main>
<script>${SCRIPT}</script>
</html>
`;
}
