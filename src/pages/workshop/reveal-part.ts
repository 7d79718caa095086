import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { RevealStep } from '../../core/workshop.js';
import { stepFigure } from './figures.js';
import { showButton } from './show-button.js';
import { nextOf, revealedIn, roundName, stepsOf, type Running } from './running.js';
import { stepName, type Terms } from './terms.js';

/** The steps of a round, each revealed once the one before it is, with what they show. */
export function revealPart(running: Running, terms: Terms, look: (round: 1 | 2) => void): TemplateResult {
  const { face, state, round } = running;
  const next = nextOf(running, round);
  return html`
    <section class="panel" aria-labelledby="reveal">
      <h2 id="reveal" tabindex="-1">${msg('Reveal')}</h2>
      <p class="note">${msg('What is revealed stays revealed: here, on the screen of the room, and in what is kept. Nobody sees it before.')}</p>
      ${state.round === 2
        ? html`
            <fieldset class="tabs">
              <legend>${msg('Which round')}</legend>
              ${([1, 2] as const).map((each) => html`<label><input type="radio" name="round" .checked=${each === round} @change=${() => look(each)} /> <span>${roundName(each)}</span></label>`)}
            </fieldset>
          `
        : nothing}
      <ol class="steps">
        ${stepsOf(face, round).map((step) => stepRow(step, step === next, running, terms))}
      </ol>
    </section>
  `;
}

function stepRow(step: RevealStep, isNext: boolean, running: Running, terms: Terms): TemplateResult {
  const { state, round, act } = running;
  const report = state.reports[round - 1];
  const shown = revealedIn(state, round).includes(step) && report;
  const obstacle = shown || !isNext ? null : obstacleOf(step, running, terms);
  return html`
    <li class=${shown ? 'shown' : isNext ? 'next' : 'later'} aria-current=${isNext ? 'step' : nothing} data-place>
      <div class="step">
        <h3 tabindex=${shown ? -1 : nothing}>${stepName(step)}</h3>
        ${shown
          ? html`<span class="tag">${msg('Revealed')}</span> ${showButton(running, { at: step, round, item: null }, stepName(step))}`
          : html`
              ${isNext ? html`<button type="button" class="primary" ?disabled=${obstacle !== null} aria-label=${msg(str`Reveal: ${stepName(step)}`)} @click=${() => act({ act: 'reveal', round, step })}>${msg('Reveal')}</button>` : nothing}
              <span class="note">${obstacle ?? (isNext ? aboutStep(step) : msg('Once the step before it is revealed.'))}</span>
            `}
      </div>
      ${!shown ? nothing : step === 'statements' ? html`<p class="note">${msg('The statements stand below, those that divide people most first.')}</p>` : stepFigure(step, report, terms)}
    </li>
  `;
}

/** Why a step cannot be revealed yet; null where it can. */
function obstacleOf(step: RevealStep, { face, state, round }: Running, { tag }: Terms): string | null {
  const number = new Intl.NumberFormat(tag);
  const finished = state.finished[round - 1] ?? 0;
  if (finished < face.minimum) return msg(str`Finished: ${number.format(finished)}. Results can be shown from ${number.format(face.minimum)} on.`);
  const before = state.finished[0] ?? 0;
  if (step === 'change' && before < face.minimum) return msg(str`Finished the first round: ${number.format(before)}. The rounds can be compared from ${number.format(face.minimum)} on.`);
  if (step === 'change' && state.open) return msg('Once answering is closed.');
  return null;
}

function aboutStep(step: RevealStep): string {
  switch (step) {
    case 'totals': return msg('Where the room stands as a whole.');
    case 'dimensions': return msg('Strong and weak sides.');
    case 'groups': return msg('The groups side by side, small ones hidden.');
    case 'statements': return msg('What people answered most differently.');
    case 'change': return msg('What has changed for those who answered twice. After that nobody can answer any more.');
  }
}
