import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { ratingScale, type Ticket } from '../core/ticket.js';
import { ticketAddress } from '../core/ticket-address.js';
import type { FigureCell, Scene } from './metrics-figures.js';
import { channelName } from './metrics-figures.js';
import { lineView } from './metrics-view.js';
import type { MetricsService } from './metrics-service.js';

type Behind = NonNullable<FigureCell['behind']>;

/** Conversations on one page of the list. */
const length = 20;

interface Page {
  readonly total: number;
  readonly tickets: readonly Ticket[];
}

interface Host extends LitElement {
  readonly service: Pick<MetricsService, 'tickets'> | null;
  readonly ticketLink: string;
}

/** The conversations behind a figure, in a dialog, the latest first. */
export class TicketList implements ReactiveController {
  readonly #host: Host;
  #behind: Behind | null = null;
  #from = 0;
  /** Null while it is on its way, or could not be had. */
  #page: Page | null = null;
  #failed = false;
  #asked = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Whatever was shown is of a report that is no more. */
  hostDisconnected(): void {
    this.#forget();
  }

  readonly show = (behind: Behind): void => {
    this.#behind = behind;
    void this.#ask(0);
    void this.#host.updateComplete.then(() => {
      this.#dialog?.showModal();
      this.#focus();
    });
  };

  close(): void {
    this.#dialog?.close();
    this.#forget();
  }

  render(scene: Scene): TemplateResult {
    const { t, number } = scene.voice;
    const page = this.#page;
    const to = this.#from + (page?.tickets.length ?? 0);
    return html`
      <dialog aria-labelledby="tickets" @close=${this.#closed}>
        ${this.#behind === null
          ? nothing
          : html`
              <div id="tickets" class="subheading" role="heading" aria-level="2" tabindex="-1">${lineView(this.#behind.said)}</div>
              <p role="status">
                ${this.#failed ? t('ticketsFailed') : page === null ? t('ticketsComing') : page.total === 0 ? t('ticketsNone') : t('ticketsShown', { from: number(this.#from + 1), to: number(to), total: number(page.total) })}
              </p>
              ${page && page.tickets.length > 0 ? html`<div class="scroll" tabindex="0" role="region" aria-labelledby="tickets">${this.#table(page, scene)}</div>` : nothing}
              <div class="actions">
                ${page && page.total > length
                  ? html`
                      <button part="button" ?disabled=${this.#from === 0} @click=${() => void this.#ask(this.#from - length)}>${t('later')}</button>
                      <button part="button" ?disabled=${to >= page.total} @click=${() => void this.#ask(this.#from + length)}>${t('earlier')}</button>
                    `
                  : nothing}
                <button part="button" class="primary" @click=${() => this.close()}>${t('close')}</button>
              </div>
            `}
      </dialog>
    `;
  }

  #table({ tickets }: Page, scene: Scene) {
    const { voice: { t, number, tag }, settings } = scene;
    const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', ...(settings ? { timeZone: settings.calendar.timeZone } : {}) });
    const [, best] = ratingScale;
    return html`
      <table aria-labelledby="tickets">
        <thead><tr>${['ticket', 'day', 'channel', 'rating', 'comment'].map((key) => html`<th scope="col">${t(key)}</th>`)}</tr></thead>
        <tbody>
          ${tickets.map((ticket) => {
            const address = ticketAddress(this.#host.ticketLink, ticket.id);
            const line = t('line', { number: number(ticket.line) });
            return html`
              <tr>
                <th scope="row">
                  ${address ? html`<a href=${address} target="_blank" rel="noopener noreferrer"><bdi>${ticket.id}</bdi></a>` : html`${ticket.id === '' ? nothing : html`<bdi>${ticket.id}</bdi>`} <small>${line}</small>`}
                </th>
                <td>${day.format(ticket.opened)}</td>
                <td>${lineView(channelName(ticket.channel, scene))}</td>
                <td>${ticket.rating === null ? t('unrated') : html`${t(`rating-${ticket.rating}`)} <small>${t('ofMax', { rating: number(ticket.rating), max: number(best) })}</small>`}</td>
                <td class="comment">${ticket.comment === '' ? nothing : html`<bdi>${ticket.comment}</bdi>`}</td>
              </tr>
            `;
          })}
        </tbody>
      </table>
    `;
  }

  readonly #closed = (): void => {
    // Told late, it may have been opened again since.
    if (this.#dialog?.open !== true) this.#forget();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  #forget(): void {
    this.#behind = null;
    this.#page = null;
    this.#asked += 1;
    this.#host.requestUpdate();
  }

  #focus(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('#tickets')?.focus();
  }

  /** Asks for a page; one asked for since is the one that counts. */
  async #ask(from: number): Promise<void> {
    const { service } = this.#host;
    if (!service || !this.#behind) return;
    this.#asked += 1;
    const asked = this.#asked;
    this.#failed = false;
    if (from === 0) this.#page = null;
    this.#host.requestUpdate();
    const page = await service.tickets(this.#behind.query, from, length).catch(() => null);
    if (asked !== this.#asked) return;
    this.#failed = page === null;
    this.#page = page;
    this.#from = from;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // A button that has just gone out of use has the focus no longer.
    if (this.#dialog?.open === true && this.#host.shadowRoot?.activeElement === null) this.#focus();
  }
}
