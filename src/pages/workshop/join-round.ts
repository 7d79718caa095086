import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Round, Status } from '../../core/workshop.js';
import type { Standing } from './outbox.js';

/** How a person's answers fare, in a short sentence. */
export function standingOf(standing: Standing, loose: boolean): string {
  switch (standing) {
    case 'kept':
      return msg('Your answers have arrived');
    case 'sending':
      return msg('Your answers are on their way');
    case 'closed':
      return msg('Your last changes came after the end of the round, so they do not count');
    case 'waiting':
    case 'no-right':
      return loose ? msg('Waiting for the network: please leave this page open, since this phone cannot keep your answers') : msg('Waiting for the network: your answers are kept on this phone');
    default:
      return msg('Your last changes could not be taken');
  }
}

interface Running {
  readonly round: Round;
  readonly status: Status;
  readonly answered: boolean;
  readonly finished: boolean;
  /** Every statement is answered. */
  readonly complete: boolean;
  readonly standing: Standing;
  /** The second round was entered on this phone. */
  readonly entered: boolean;
  readonly loose: boolean;
  readonly go: () => void;
}

/** What a person should know before they look at the quiz. */
export function noticeOf({ round, status, answered, finished, complete, standing, entered, loose, go }: Running): TemplateResult | typeof nothing {
  if (round === 1 && status.round === 2) {
    return html`
      <section class="notice" data-first tabindex="-1">
        <p>${entered ? msg('This is what you answered in the first round.') : msg('The second round has begun. What you answered in the first stays here to read.')}</p>
        <button class="primary" @click=${go}>${entered ? msg('Back to the second round') : msg('To the second round')}</button>
      </section>
    `;
  }
  if (!status.open) {
    return html`<section class="notice"><p role="status">
      ${!answered ? msg('You are in. No answers are taken at the moment; as soon as they are, this page goes on by itself.') : finished ? msg('Answering is closed. Your result stays here for you alone.') : msg('Answering is closed. What you answered stays here to read.')}
    </p></section>`;
  }
  if (loose && standing !== 'kept') return html`<section class="notice"><p role="status">${msg('This phone cannot keep anything. If this page is closed before your answers have arrived, they are lost.')}</p></section>`;
  if (finished && !complete) return html`<section class="notice"><p role="status">${msg('Your answers count in the figures of the room once every statement is answered.')}</p></section>`;
  return nothing;
}

/** Minutes and seconds left; a room need not hear each of them. */
export function clockView(left: number | null, language: string): TemplateResult | typeof nothing {
  if (left === null) return nothing;
  const seconds = Math.max(0, Math.ceil(left / 1_000));
  const number = (value: number, digits: number) => new Intl.NumberFormat(language, { minimumIntegerDigits: digits, useGrouping: false }).format(value);
  return html`<span class="clock"><span class="unseen">${msg('Time left:')} </span><bdi dir="ltr">${number(Math.floor(seconds / 60), 1)}:${number(seconds % 60, 2)}</bdi></span>`;
}

/** The words to keep, for another phone. */
export const phraseView = (phrase: string | null): TemplateResult | typeof nothing =>
  phrase === null
    ? nothing
    : html`<details>
        <summary>${msg('Your four words')}</summary>
        <div class="phrase"><bdi>${phrase}</bdi></div>
      </details>`;
