import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import sirv from 'sirv';
import { appOf, routes, type Workshop } from './app.js';

/** What every page is served under: nothing inline, nothing from elsewhere, no script made from text. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html mizan',
].join('; ');

/** Pages that hold rights to a session, or ask for them: no page at all may show them within it. */
const alone = /^\/(?:workshop|present|join)$/;

/** The policy of one page: the frame may stand in any other, the page that shows it may hold frames of this site, and one that was drawn beforehand may have these styles within. */
const policyOf = (page: string, styles: string): string => {
  if (page.startsWith('/prerendered/inline.')) return policy.replace("style-src 'self'", `style-src 'self' ${styles}`);
  if (page === '/embed' || page === '/embed/embed') return policy.replace("frame-ancestors 'self'", 'frame-ancestors *');
  if (alone.test(page)) return policy.replace("frame-ancestors 'self'", "frame-ancestors 'none'");
  return page === '/snippet' ? `${policy}; frame-src 'self'` : policy;
};

/** Hashes of the styles that stand in pages drawn beforehand, as `embed/manifest.json` of the folder has them. */
function stylesOf(folder: string): string {
  try {
    const { prerendered } = JSON.parse(readFileSync(join(folder, 'embed/manifest.json'), 'utf8')) as { readonly prerendered: Readonly<Record<string, { readonly styleHash: string }>> };
    return [...new Set(Object.values(prerendered).map(({ styleHash }) => `'${styleHash}'`))].join(' ');
  } catch {
    return '';
  }
}

/** What pages elsewhere load: the elements, the frame, and the files that the frame is made of. */
const forOthers = /^\/(?:embed|assets)(?:\/|$)/;

/** Files whose names carry a hash of their content. */
const forever = /-[\w-]{8}\.(?:js|css)$/;

/** What pages of this server never need. */
const never = ['camera', 'geolocation', 'microphone', 'payment', 'usb'].map((feature) => `${feature}=()`).join(', ');

/** How long a client may take to say what it wants, in milliseconds, and how much it may open: whoever dawdles is let go. */
const manners = { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 30_000, connectionsCheckingInterval: 5_000 } as const;
const idle = 120_000;
const connections = 12_000;
/** Time that requests get to be finished when the server ends. */
const grace = 3_000;

/** A server that can be ended in order: listeners are told, and requests are finished. */
export interface Served extends Server {
  end(): Promise<void>;
}

/**
 * Serves a folder of built pages under the strict policy, and a workshop where one is given.
 *
 * @param port 0 takes any free one.
 * @throws Where the port is taken, by rejecting.
 */
export function serve(folder: string, { port, host, workshop }: { readonly port: number; readonly host: string; readonly workshop?: Workshop }): Promise<Served> {
  const styles = stylesOf(folder);
  // Browsers complain of it on pages that come over plain http.
  const secure = workshop?.publicUrl?.startsWith('https:') ?? false;
  const files = sirv(folder, {
    brotli: true,
    setHeaders(response, path) {
      const page = path.replace(/(?:\.html?)?\/?$/, '');
      response.setHeader('Content-Security-Policy', policyOf(page, styles));
      if (forOthers.test(page)) {
        // A module from another origin is fetched with CORS, and a page may refuse all that does not offer itself.
        response.setHeader('Access-Control-Allow-Origin', '*');
        response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      } else if (secure) response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Permissions-Policy', never);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
      response.setHeader('Cache-Control', forever.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const { app, streams } = workshop ? appOf(workshop, host) : { app: null, streams: null };
  const api = app && getRequestListener((request, env) => app.fetch(request, env), { overrideGlobalObjects: false });
  const server = createServer(manners, (request, response) => {
    if (workshop?.log) note(workshop.log, request, response);
    if (api && /^\/(?:api|health)(?:[/?]|$)/.test(request.url ?? '')) void api(request, response);
    else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' });
      response.end();
    } else {
      files(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' });
        response.end('Not found\n');
      });
    }
  });
  server.timeout = idle;
  server.maxConnections = connections;
  server.maxRequestsPerSocket = 10_000;
  const end = (): Promise<void> =>
    new Promise((resolve) => {
      streams?.end();
      const timer = setTimeout(() => server.closeAllConnections(), grace);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      server.closeIdleConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(Object.assign(server, { end }));
    });
  });
}

/** A line for each request once it is over, which names the route and not the address: codes are in addresses. */
function note(log: NonNullable<Workshop['log']>, request: IncomingMessage, response: ServerResponse): void {
  const started = performance.now();
  response.once('close', () => log.request({ method: request.method ?? '', route: routes.get(request) ?? 'file', status: response.statusCode, ms: Math.round(performance.now() - started) }));
}
