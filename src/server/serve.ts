import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import sirv from 'sirv';

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
  'trusted-types lit-html',
].join('; ');

/** The policy of one page: the frame may stand in any other, the page that shows it may hold frames of this site, and one that was drawn beforehand may have these styles within. */
const policyOf = (page: string, styles: string): string => {
  if (page.startsWith('/prerendered/inline.')) return policy.replace("style-src 'self'", `style-src 'self' ${styles}`);
  if (page === '/embed' || page === '/embed/embed') return policy.replace("frame-ancestors 'self'", 'frame-ancestors *');
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

/**
 * Serves a folder of built pages under the strict policy.
 *
 * @param port 0 takes any free one.
 * @throws Where the port is taken, by rejecting.
 */
export function serve(folder: string, { port, host }: { readonly port: number; readonly host: string }): Promise<Server> {
  const styles = stylesOf(folder);
  const files = sirv(folder, {
    brotli: true,
    setHeaders(response, path) {
      const page = path.replace(/(?:\.html?|\/)$/, '');
      response.setHeader('Content-Security-Policy', policyOf(page, styles));
      if (forOthers.test(page)) {
        // A module from another origin is fetched with CORS, and a page may refuse all that does not offer itself.
        response.setHeader('Access-Control-Allow-Origin', '*');
        response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      }
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
      response.setHeader('Cache-Control', forever.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': policy });
      response.end('Not found\n');
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** Addresses at which others in the same network reach this machine. */
export const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
