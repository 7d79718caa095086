import { msg } from '@lit/localize';
import { Refused } from './api.js';

/** Why something was not done, in the language of the page. */
export function refusalText(error: unknown): string {
  if (!(error instanceof Refused)) return msg('Something went wrong on this page.');
  switch (error.code) {
    case 'no-session': return msg('There is no such session: it was deleted, its time is over, or the code is mistyped.');
    case 'no-right': return msg('This link does not give a trainer’s right to the session.');
    case 'too-many': return msg('The server has too much to do just now. Wait a moment and try again.');
    case 'too-large': return msg('This is more than the server takes.');
    case 'malformed': return msg('The server did not understand this. Reload the page and try again.');
    case 'closed': return msg('It is too late for this: the round is over.');
    case 'too-few': return msg('Too few have finished: nothing can be revealed yet.');
    case 'not-revealed': return msg('This has not been revealed yet.');
    case 'failed': return msg('The server failed. Try again.');
    case 'unreachable': return msg('The server does not answer. Try again once the connection is back.');
  }
}
