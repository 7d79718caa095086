import { localized, msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Remark, Report, Round } from '../../core/workshop.js';
import { formatsOf } from '../../locale/formats.js';
import { stepFigure } from './figures.js';
import { Part } from './part.js';
import { revealedIn, roundName, stepsOf, type Running } from './running.js';
import { placeOf, statementText } from './statements.js';
import { stepName, type Terms } from './terms.js';

/** What remains of a workshop, on paper: all that was revealed, what was withheld and why, what was said and agreed on. */
@customElement('report-sheet')
@localized()
export class ReportSheet extends Part {
  @property({ attribute: false }) accessor running!: Running;
  @property({ attribute: false }) accessor terms!: Terms;
  @property({ attribute: false }) accessor remarks: Readonly<Record<string, Remark>> = {};
  /** ISO 8601. */
  @property() accessor printedAt = '';

  /** Resolves once it can be printed. */
  get settled(): Promise<unknown> {
    return this.updateComplete;
  }

  protected override render() {
    const { face, state } = this.running;
    const rounds = ([1, 2] as const).filter((round) => round <= state.round);
    return html`
      <h1><bdi>${face.title || this.terms.wordings[0]?.words.title}</bdi></h1>
      ${face.rehearsal ? html`<p class="made-up"><strong>${msg('This is a rehearsal: its people and their answers are made up.')}</strong></p>` : nothing}
      <p>${msg(str`Printed on ${formatsOf(this.language).moment(this.printedAt)}`)} · ${msg(str`Smallest number of people behind a figure: ${this.number(face.minimum)}`)}</p>
      ${rounds.map((round) => this.#round(round, state.reports[round - 1] ?? null))} ${this.#remarks()}
    `;
  }

  #round(round: Round, report: Report | null): TemplateResult {
    const { face, state } = this.running;
    const revealed = revealedIn(state, round);
    return html`
      <section>
        ${face.rounds === 2 ? html`<h2>${roundName(round)}</h2>` : nothing}
        <p>
          ${msg(str`Joined: ${this.number(state.joined[round - 1] ?? 0)}. Finished: ${this.number(state.finished[round - 1] ?? 0)}.`)}
          ${report ? msg(str`The figures are of ${this.number(report.people)} people.`) : msg('Nothing was revealed.')}
        </p>
        ${report ? stepsOf(face, round).filter((step) => revealed.includes(step)).map((step) => html`<section class="figure"><h3>${stepName(step)}</h3>${stepFigure(step, report, this.terms)}</section>`) : nothing}
      </section>
    `;
  }

  #remarks() {
    const { items } = (this.terms.wordings[0] as Terms['wordings'][number]).quiz;
    const said = [...items.map(({ id }) => id), ''].filter((id) => {
      const { note, actions } = this.remarks[id] ?? { note: '', actions: [] };
      return note.trim() !== '' || actions.length > 0;
    });
    if (said.length === 0) return nothing;
    return html`
      <section>
        <h2>${msg('What was said and agreed on')}</h2>
        ${said.map((id) => this.#remark(id))}
      </section>
    `;
  }

  #remark(id: string) {
    const { note, actions } = this.remarks[id] as Remark;
    const { date } = formatsOf(this.language);
    return html`
      <section class="remark">
        <h3>${id === '' ? msg('About all of it') : html`${this.number(placeOf(id, this.terms))}. ${statementText(id, this.terms)}`}</h3>
        ${note.trim() === '' ? nothing : html`<p class="typed">${note}</p>`}
        ${actions.length === 0
          ? nothing
          : html`
              <table>
                <thead><tr><th scope="col">${msg('What')}</th><th scope="col">${msg('Who')}</th><th scope="col">${msg('By when')}</th><th scope="col">${msg('Done')}</th></tr></thead>
                <tbody>
                  ${actions.map(({ text, owner, due, done }) => html`<tr><td><bdi>${text}</bdi></td><td><bdi>${owner}</bdi></td><td>${date(due)}</td><td>${done ? msg('yes') : msg('no')}</td></tr>`)}
                </tbody>
              </table>
            `}
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'report-sheet': ReportSheet;
  }
}
