// What phones and the console do over HTTP, each on connections of its own.
import { createParser } from 'eventsource-parser';
import { Agent, request } from 'node:http';

/** The server did not take a request, and says how long to wait. */
class Busy extends Error {
  /** @param {number} seconds */
  constructor(seconds) {
    super('busy');
    this.seconds = seconds;
  }
}

/**
 * One browser: at most six connections, kept open.
 *
 * @param {string} address @param {string} [bearer]
 */
export function browserAt(address, bearer) {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  /** @param {string} method @param {string} path @param {unknown} [body] @returns {import('node:http').ClientRequest} */
  const begin = (method, path, body) => {
    const headers = { ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
    const sent = request(`${address}${path}`, { method, agent, headers });
    sent.end(body === undefined ? undefined : JSON.stringify(body));
    return sent;
  };

  /** @param {string} method @param {string} path @param {unknown} [body] @returns {Promise<any>} */
  const once = (method, path, body) =>
    new Promise((resolve, reject) => {
      const sent = begin(method, path, body);
      sent.on('error', reject);
      sent.on('response', async (response) => {
        try {
          response.setEncoding('utf8');
          let text = '';
          for await (const chunk of response) text += chunk;
          if (response.statusCode === 429) reject(new Busy(Number(response.headers['retry-after'] ?? 1)));
          else if ((response.statusCode ?? 500) >= 400) reject(new Error(`${method} ${path.replace(/\d{8}/, ':code')}: ${response.statusCode} ${text}`));
          else resolve(JSON.parse(text));
        } catch (error) {
          reject(error);
        }
      });
    });

  return {
    /** Asks until it is answered, as a phone does. @param {string} method @param {string} path @param {unknown} [body] @param {() => void} [retried] */
    async ask(method, path, body, retried = () => undefined) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await once(method, path, body);
        } catch (error) {
          const { code } = /** @type {NodeJS.ErrnoException} */ (error);
          if (tries === 20 || !(error instanceof Busy || code === 'ECONNRESET')) throw error;
          retried();
          const wait = error instanceof Busy ? error.seconds * 1000 : 100;
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
      }
    },
    /** Listens until it is closed. @param {string} path @param {(event: string, data: any) => void} heard @returns {Promise<void>} */
    listen: (path, heard) =>
      new Promise((resolve, reject) => {
        const sent = begin('GET', path);
        sent.on('error', reject);
        sent.on('response', (response) => {
          if (response.statusCode !== 200) return reject(new Error(`A stream was refused: ${response.statusCode}`));
          const parser = createParser({ onEvent: ({ event, data }) => heard(event ?? '', JSON.parse(data)) });
          response.setEncoding('utf8');
          response.on('data', (chunk) => parser.feed(chunk));
          response.on('error', () => undefined);
          resolve();
        });
      }),
    close: () => agent.destroy(),
  };
}
