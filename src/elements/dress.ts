import { adoptStyles, type CSSResult, type CSSResultGroup, type LitElement } from 'lit';

/**
 * Puts on an element the styles of its class, and `more`, where they have been lost.
 *
 * A document takes only sheets that were made in it: on the way into another one, a frame or a window of its own, all are lost.
 */
export function dress(host: LitElement, ...more: readonly CSSResultGroup[]): void {
  const root = host.renderRoot as ShadowRoot;
  const styles = [...(host.constructor as typeof LitElement).elementStyles, ...more] as CSSResult[];
  if (root.adoptedStyleSheets.length >= styles.length) return;
  const view = host.ownerDocument.defaultView;
  if (!view || view === window) {
    adoptStyles(root, styles);
    return;
  }
  root.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
