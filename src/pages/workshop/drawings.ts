import { html, svg, type TemplateResult } from 'lit';

// Drawings hold no text: the numbers stand beside them. What runs from left to right is turned round by the style sheet where the page runs the other way.

const percent = (share: number): number => Math.min(1, Math.max(0, share)) * 100;

/** A share of 0 to 1 on its track. */
export const bar = (share: number): TemplateResult => html`
  <svg class="drawn bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="10" /><rect class="value" width=${percent(share)} height="10" />
  </svg>
`;

/** A share of 0 to 1 that stands up. */
export const column = (share: number): TemplateResult => html`
  <svg class="drawn column" viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
    <rect class="value" y=${100 - percent(share)} width="10" height=${percent(share)} /><path class="axis" d="M0 100H10" />
  </svg>
`;

/** A mean from 0 to 1, with one standard deviation either way where there is one, over marks at the given shares. */
export function whisker(mean: number, sd: number | null, marks: readonly number[]): TemplateResult {
  const middle = percent(mean);
  const [low, high] = [percent(mean - (sd ?? 0)), percent(mean + (sd ?? 0))];
  return html`
    <svg class="drawn whisker" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" y="6" width="100" height="8" /><rect class="value" y="6" width=${middle} height="8" />
      ${marks.map((mark) => svg`<path class="axis" d="M${percent(mark)} 3V17" />`)}
      ${sd === null ? '' : svg`<path class="spread" d="M${low} 10H${high}M${low} 4V16M${high} 4V16" />`}<path class="dot" d="M${middle} 10h0" />
    </svg>
  `;
}

/** A value from `-reach` to `reach` about a line in the middle, with an interval where there is one. */
export function about(value: number, reach: number, interval?: { readonly low: number; readonly high: number }): TemplateResult {
  const place = (at: number): number => percent((at / reach + 1) / 2);
  return html`
    <svg class="drawn whisker" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" y="8" width="100" height="4" /><path class="zero" d="M50 0V20" />
      ${interval ? svg`<path class="spread" d="M${place(interval.low)} 10H${place(interval.high)}M${place(interval.low)} 4V16M${place(interval.high)} 4V16" />` : ''}
      <path class="dot" d="M${place(value)} 10h0" />
    </svg>
  `;
}
