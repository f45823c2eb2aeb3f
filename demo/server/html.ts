/** Escapes text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Colours and type shared by the consent, refusal, console and control pages; follows the system's light or dark. */
const PAGE_STYLE = `
:root{color-scheme:light dark;--ground:#f4f5f7;--card:#fff;--ink:#1d2530;--soft:#5b6675;--line:#dde1e7;--accent:#2558c9;--on-accent:#fff}
@media (prefers-color-scheme:dark){:root{--ground:#14181e;--card:#1d232c;--ink:#e8ecf2;--soft:#9aa5b4;--line:#323b48;--accent:#8fb1ff;--on-accent:#0d1526}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:460px;margin:6vh auto;padding:28px;background:var(--card);border:1px solid var(--line);border-radius:12px}
.mark{display:flex;align-items:center;gap:10px;font-weight:600;color:var(--soft);font-size:13px;margin:0 0 18px}
.mark i{width:22px;height:22px;border-radius:7px;background:linear-gradient(135deg,#2aa38a,#2558c9)}
h1{font-size:20px;line-height:1.3;margin:0 0 8px}
p{margin:0 0 14px;color:var(--soft)}
ul{margin:0 0 18px;padding:0 0 0 20px}
fieldset{border:1px solid var(--line);border-radius:8px;margin:0 0 20px;padding:10px 14px}
legend{padding:0 6px;color:var(--soft);font-size:13px}
label{display:flex;gap:10px;align-items:baseline;padding:4px 0}
.buttons{display:flex;gap:10px;justify-content:flex-end}
button{font:inherit;padding:8px 18px;border-radius:8px;border:1px solid var(--line);background:transparent;color:var(--ink);cursor:pointer}
button.main{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:600}
button:focus-visible,a:focus-visible,input:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
code{font-size:.92em;background:color-mix(in srgb,var(--line) 45%,transparent);padding:1px 5px;border-radius:4px;overflow-wrap:anywhere}
a{color:var(--accent)}
`;

/** A whole page around a body that is already HTML. */
export function htmlPage(title: string, body: string, style = ''): string {
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${escapeHtml(title)}</title><style>${PAGE_STYLE}${style}</style></head><body>${body}</body></html>`
  );
}
