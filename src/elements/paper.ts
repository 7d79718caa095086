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

/** Prints a document in place of the page, and leaves the page as it was. Rejects where it does not settle. @param page What `@page` says. */
export async function toPaper(sheet: Sheet, page = 'size: A4; margin: 14mm 15mm'): Promise<void> {
  const rules = new CSSStyleSheet();
  rules.replaceSync(paper(sheet.localName, page));
  const away = () => {
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
  addEventListener('afterprint', away, { once: true });
  window.print();
}
