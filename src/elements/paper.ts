/** A shadow root has no say over paper, so while a sheet is printed the document has these rules. @param tag The sheet's. */
const paper = (tag: string, page: string): string => `
  @page { ${page} }
  @media print {
    html, body { display: block !important; block-size: auto !important; margin: 0 !important; padding: 0 !important; overflow: visible !important; background: none !important }
    body > :not(${tag}) { display: none !important }
  }
`;

/** A document that is seen only while it is printed. */
interface Sheet extends HTMLElement {
  /** Resolves once it can be printed; rejects where its words cannot be fetched. */
  readonly settled: Promise<unknown>;
}

/** How long a print is waited for, in milliseconds: a phone begins it a little after it was asked to. */
const patience = 10_000;

/**
 * Prints a document in place of the page, and leaves the page as it was. @param page What `@page` says.
 *
 * Rejects where the document does not settle; with a `NotAllowedError` where nothing is printed, as in a frame whose sandbox has no `allow-modals`:
 * the browser says nothing of it, but `beforeprint` never comes.
 */
export async function toPaper(sheet: Sheet, page = 'size: A4; margin: 14mm 15mm'): Promise<void> {
  const rules = new CSSStyleSheet();
  rules.replaceSync(paper(sheet.localName, page));
  const away = () => {
    removeEventListener('afterprint', away);
    sheet.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== rules);
  };
  document.body.append(sheet);
  try {
    await sheet.settled;
  } catch (error) {
    away();
    throw error;
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  addEventListener('afterprint', away);
  if (await begins(() => window.print())) return;
  away();
  throw new DOMException('Nothing is printed here.', 'NotAllowedError');
}

/** Asks for a print; resolves to whether it begins. */
function begins(print: () => void): Promise<boolean> {
  return new Promise((resolve) => {
    const begun = (whether: boolean) => {
      removeEventListener('beforeprint', came);
      resolve(whether);
    };
    const came = () => begun(true);
    addEventListener('beforeprint', came);
    print();
    // A page that is still loading is printed once it has loaded.
    if (document.readyState === 'complete') setTimeout(begun, patience, false);
    else begun(true);
  });
}
