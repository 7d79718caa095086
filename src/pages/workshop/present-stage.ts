import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Console, Face, Report, View } from '../../core/workshop.js';
import { stepFigure } from './figures.js';
import { qr } from './qr.js';
import { roundName } from './running.js';
import { codeIn, joinAddress, readable } from './spelled.js';
import { distributionFigure, placeOf, reversedMark, statementText } from './statements.js';
import { numberOf, stepName, type Terms } from './terms.js';

/** What the room is shown. */
export interface Scene {
  readonly face: Face;
  readonly state: Console;
  readonly view: View;
  readonly terms: Terms;
  /** Where phones are sent. */
  readonly origin: string;
}

/** What is shown, in a few words. */
export function headline({ face, view, terms }: Scene): string {
  const { at, item, round } = view;
  const name = at === 'join' ? msg('How to join') : item === null ? stepName(at) : msg(str`Statement ${numberOf(terms)(placeOf(item, terms))}`);
  return face.rounds === 2 && at !== 'change' ? msg(str`${roundName(round)} · ${name}`) : name;
}

/** The one thing that is shown. */
export function stage(scene: Scene): TemplateResult {
  const { state, view, terms } = scene;
  if (view.at === 'join') return joining(scene);
  const report = state.reports[view.round - 1];
  if (!report) return html`<h1>${headline(scene)}</h1><p class="withheld">${msg('This has not been revealed yet.')}</p>`;
  if (view.at === 'statements' && view.item !== null) return single(view.item, report, scene);
  return html`
    <h1>${headline(scene)} ${view.at === 'totals' || view.at === 'change' ? nothing : html`<small>${msg(str`People: ${numberOf(terms)(report.people)}`)}</small>`}</h1>
    ${stepFigure(view.at, report, terms)}
  `;
}

function single(id: string, report: Report, scene: Scene): TemplateResult {
  const { terms } = scene;
  const statement = report.statements?.find((each) => each.id === id);
  return html`
    <p class="which">${headline(scene)} ${reversedMark(id, terms)}</p>
    <h1 class="statement">${statementText(id, terms)}</h1>
    ${statement ? distributionFigure(statement, terms) : nothing}
  `;
}

function joining({ face, state, view, terms, origin }: Scene): TemplateResult {
  const number = numberOf(terms);
  const at = view.round - 1;
  const link = joinAddress(origin, face.code);
  return html`
    <div class="joining">
      <div>
        <h1>${face.rounds === 2 ? msg(str`Join: ${roundName(view.round)}`) : msg('Join on your phone')}</h1>
        <ol class="ways">
          <li><span>${msg('Scan the QR code, or type this address:')}</span> <bdi class="address" dir="ltr">${readable(`${origin}/join`)}</bdi></li>
          <li><span>${msg('Enter the session code:')}</span> <bdi class="code" dir="ltr">${codeIn(face.code, terms.tag)}</bdi></li>
        </ol>
        <dl class="counts">
          <div><dt>${msg('Joined')}</dt><dd>${number(state.joined[at] ?? 0)}</dd></div>
          <div><dt>${msg('Finished')}</dt><dd>${number(state.finished[at] ?? 0)}</dd></div>
        </dl>
        ${state.open ? nothing : html`<p class="closed">${msg('No answers are taken')}</p>`}
        <p class="note">${msg(str`No account and no name. Nothing but these counts is shown before ${number(face.minimum)} people or more have finished.`)}</p>
      </div>
      ${qr(link, msg(str`QR code of ${readable(link)}`))}
    </div>
  `;
}
