import { html, type TemplateResult } from 'lit';
import type { Evaluation } from '../core/evaluation.js';
import type { Channel } from '../core/scorecard.js';
import type { CardForm } from './card.js';
import type { View } from './mizan-scorecard.js';
import { register } from './register.js';
import type { DeskHost } from './review-inside.js';

type Section = Exclude<View, 'review'>;

const chart = async () => ({ 'mizan-chart': (await import('./mizan-chart.js')).MizanChart });

/** What draws each view, and what that draws with. */
const elements: Readonly<Record<Section, () => Promise<Record<string, CustomElementConstructor>>>> = {
  evaluations: async () => ({ 'mizan-evaluations': (await import('./mizan-evaluations.js')).MizanEvaluations }),
  trends: async () => ({ ...(await chart()), 'mizan-trends': (await import('./mizan-trends.js')).MizanTrends }),
  calibration: async () => ({ ...(await chart()), 'mizan-calibration': (await import('./mizan-calibration.js')).MizanCalibration }),
  card: async () => ({ 'mizan-revision': (await import('./mizan-revision.js')).MizanRevision }),
};

/** What `mizan-review` tells: the review that a named reviewer begins. */
interface Begun {
  readonly interaction: string;
  readonly channel: Channel;
  readonly reviewer: string;
}

interface Acts {
  readonly open: (evaluation: Evaluation) => void;
  readonly review: (begun: Begun) => void;
  /** It, or the words it speaks, could not be fetched. */
  readonly failed: () => void;
}

const asked = new Set<Section>();

/** Fetches the elements of a view. Rejects where they cannot be had. */
async function need(view: Section): Promise<void> {
  for (const [tag, element] of Object.entries(await elements[view]())) if (!customElements.get(tag)) register(tag, element);
}

/** A view that an element of its own draws, fetched when it is first opened. */
export function sectionView(view: Section, { storage, name, text, headingLevel }: DeskHost, own: CardForm | null, acts: Acts): TemplateResult {
  if (!asked.has(view)) {
    asked.add(view);
    need(view).catch(() => {
      // With the next visit it is asked for again.
      asked.delete(view);
      acts.failed();
    });
  }
  const definition = own?.definition ?? null;
  const level = Math.min(headingLevel + 1, 6);
  switch (view) {
    case 'evaluations':
      return html`<mizan-evaluations
        exportparts="button"
        .definition=${definition} .storage=${storage} .name=${name} .text=${text} .headingLevel=${level}
        @mizan-error=${acts.failed} @mizan-open=${(event: CustomEvent<Evaluation>) => acts.open(event.detail)}
      ></mizan-evaluations>`;
    case 'trends':
      return html`<mizan-trends exportparts="button" .definition=${definition} .storage=${storage} .name=${name} .text=${text} .headingLevel=${level} @mizan-error=${acts.failed}></mizan-trends>`;
    case 'calibration':
      return html`<mizan-calibration
        exportparts="button"
        .definition=${definition} .storage=${storage} .name=${name} .text=${text} .headingLevel=${level}
        @mizan-error=${acts.failed} @mizan-review=${(event: CustomEvent<Begun>) => acts.review(event.detail)}
      ></mizan-calibration>`;
    case 'card':
      return html`<mizan-revision exportparts="button" .definition=${definition} .storage=${storage} .name=${name} .text=${text} .headingLevel=${level} @mizan-error=${acts.failed}></mizan-revision>`;
  }
}
