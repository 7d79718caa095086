import { toPaper } from './paper.js';

/** Stands on the page while it is printed; nothing draws it. */
const tag = 'mizan-part';

/** Black on white, in the place of everything else and only there. */
const sheet = `
  :host { display: none !important }
  @media print {
    :host { --ink: #000; --muted: #333; --line: #777; --card: #fff; display: block !important; color: #000 !important; background: none !important; color-scheme: light; font-size: 10pt !important }
    .root { container-type: normal; padding: 0 }
  }
`;

const sheetOf = (rules: string): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(rules);
  return made;
};

/**
 * Prints a part of a shadow root in place of the page, and leaves the page as it was. What is folded is unfolded on paper,
 * and what was typed stands there as text. Rejects as `toPaper` does.
 */
export async function printPart(part: Element): Promise<void> {
  // Asked for twice, it is one document.
  if (document.querySelector(tag)) return;
  const source = part.getRootNode() as ShadowRoot;
  const around = part.closest<HTMLElement>('.root');
  const copy = part.cloneNode(true) as Element;
  const typed = [...part.querySelectorAll('textarea')].map(({ value }) => value);
  copy.querySelectorAll('textarea').forEach((field, index) => {
    const text = document.createElement('bdi');
    text.textContent = typed[index] ?? '';
    field.replaceWith(text);
  });
  for (const folded of copy.querySelectorAll('details')) folded.open = true;
  for (const chart of copy.querySelectorAll('mizan-chart')) chart.setAttribute('type', 'table');
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...source.adoptedStyleSheets, sheetOf(sheet)];
  const inner = document.createElement('div');
  inner.className = 'root';
  inner.lang = around?.lang ?? '';
  inner.dir = around?.dir ?? '';
  inner.append(copy);
  root.append(inner);
  await toPaper(Object.assign(host, { settled: Promise.resolve() }));
}
