import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** A small drawing that says nothing which is not in words beside it; `turns` where it runs as the language does. */
const drawing = (content: SVGTemplateResult, turns = true): TemplateResult => html`
  <svg class=${turns ? 'drawing turns' : 'drawing'} viewBox="0 0 72 48" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${content}</svg>
`;

/** One for each page that the front page leads to. */
export const drawings = {
  quiz: drawing(svg`
    <path d="M4 10h22M4 24h18M4 38h22" opacity=".55" />
    <circle cx="38" cy="10" r="4" /><circle cx="51" cy="10" r="4" fill="currentColor" /><circle cx="64" cy="10" r="4" />
    <circle cx="38" cy="24" r="4" fill="currentColor" /><circle cx="51" cy="24" r="4" /><circle cx="64" cy="24" r="4" />
    <circle cx="38" cy="38" r="4" /><circle cx="51" cy="38" r="4" /><circle cx="64" cy="38" r="4" fill="currentColor" />`),
  scorecard: drawing(svg`
    <rect x="2" y="3" width="44" height="42" rx="5" />
    <path d="m9 14 3 3 5-6M9 26l3 3 5-6" /><path d="m10 36 5 5m0-5-5 5" />
    <path d="M24 14h15M24 26h15M24 38h10" opacity=".55" />`),
  metrics: drawing(svg`
    <path d="M6 4v40h62" opacity=".55" />
    <path d="M12 12h54M12 36h54" stroke-dasharray="3 5" opacity=".55" />
    <path d="m14 26 10-5 10 7 10-8 10 18 10-16" />
    <circle cx="54" cy="38" r="4" fill="currentColor" />`),
  csat: drawing(svg`
    <rect x="2" y="3" width="60" height="24" rx="4" opacity=".55" /><path d="m3 6 29 13L61 6" opacity=".55" />
    <circle cx="8" cy="39" r="4.5" /><circle cx="20" cy="39" r="4.5" /><circle cx="32" cy="39" r="4.5" /><circle cx="44" cy="39" r="4.5" fill="currentColor" /><circle cx="56" cy="39" r="4.5" />`),
  diagnostic: drawing(svg`
    <path d="M4 9h64M4 24h64M4 39h64" opacity=".4" />
    <circle cx="54" cy="9" r="4.5" fill="currentColor" /><path d="M35.5 4.500h9v9h-9z" fill="currentColor" /><path d="m16 3.5 5.5 5.5-5.5 5.500L10.5 9z" fill="currentColor" />
    <circle cx="60" cy="24" r="4.5" fill="currentColor" /><path d="M27.5 19.500h9v9h-9z" fill="currentColor" /><path d="m48 18.5 5.5 5.5-5.5 5.5-5.5-5.500z" fill="currentColor" />
    <circle cx="20" cy="39" r="4.5" fill="currentColor" /><path d="M31.5 34.500h9v9h-9z" fill="currentColor" /><path d="m54 33.5 5.5 5.5-5.5 5.5-5.5-5.500z" fill="currentColor" />`),
  table: drawing(svg`
    <path d="M4 4h12v12H4zM4 18h12v12H4zM4 32h12v12H4zM18 18h12v12H18zM18 32h12v12H18zM32 32h12v12H32zM46 18h12v12H46zM46 32h12v12H46z" stroke-width="1.6" />
    <path d="M46 4h12v12H46z" fill="currentColor" stroke-width="1.6" /><path d="M60 32h9v12h-9z" opacity=".55" stroke-width="1.6" />`),
  workshop: drawing(svg`
    <rect x="13" y="3" width="40" height="22" rx="3" /><path d="M21 19v-4M29 19V9M37 19v-7M45 19v-3" />
    <circle cx="9" cy="34" r="4" /><circle cx="25" cy="34" r="4" /><circle cx="41" cy="34" r="4" /><circle cx="57" cy="34" r="4" />
    <path d="M2 46c0-8 14-8 14 0M18 46c0-8 14-8 14 0M34 46c0-8 14-8 14 0M50 46c0-8 14-8 14 0" opacity=".55" />`),
  snippet: drawing(svg`<path d="M17 12 3 24l14 12M45 12l14 12-14 12M36 8 26 40" />`, false),
  theme: drawing(svg`<circle cx="22" cy="24" r="18" /><path d="M22 6a18 18 0 0 1 0 36z" fill="currentColor" /><circle cx="13" cy="18" r="2" /><circle cx="11" cy="29" r="2" />`),
  own: drawing(svg`<path d="M3 4h30l12 12v28H3z" opacity=".55" /><path d="M13 36l2-8 18-18 6 6-18 18z" /><path d="m29 14 6 6" />`),
} as const;

const mark = (content: SVGTemplateResult, wide = 24): TemplateResult => html`<svg class="mark turns" viewBox=${`0 0 ${wide} 24`} aria-hidden="true" fill="currentColor">${content}</svg>`;
const circle = svg`<circle cx="12" cy="12" r="7" />`;
const square = svg`<path d="M5 5h14v14H5z" />`;
const diamond = svg`<path d="m12 3 9 9-9 9-9-9z" />`;

/** The marks of the three sources, as the diagnostic draws them, and all three for what brings them together. */
export const marks = {
  believe: mark(circle),
  see: mark(square),
  feel: mark(diamond),
  together: mark(svg`${circle}<g transform="translate(20)">${square}</g><g transform="translate(41)">${diamond}</g>`, 64),
} as const;
