import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy, serve } from '../../src/server/serve.js';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let server: Server;

beforeAll(async () => {
  for (const file of ['index.html', 'quiz.html', 'snippet.html', 'embed.html', 'embed/embed.html', 'embedding.html', 'embed/mizan-quiz.ar.js', 'assets/embed-12345678.js', 'quizzes/own.json', 'workshop.html', 'present.html', 'join.html']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  server = await serve(folder, { port: 0, host: '127.0.0.1' });
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const at = (path: string): string => `http://127.0.0.1:${(server.address() as { port: number }).port}${path}`;
const headers = async (path: string) => (await fetch(at(path))).headers;
/** The directives of an answer that are not those of every page. */
const own = async (path: string) => {
  const known = policy.split('; ');
  return ((await headers(path)).get('content-security-policy') ?? '').split('; ').filter((directive) => !known.includes(directive));
};

describe('the policy', () => {
  it.each(['/', '/quiz.html', '/embedding.html', '/embed/mizan-quiz.ar.js', '/nothing', '/embed/nothing.html'])('of %s is the strict one, which no other site may frame', async (path) => {
    expect((await headers(path)).get('content-security-policy')).toBe(policy);
    expect(policy.split('; ')).toContain("frame-ancestors 'self'");
  });

  it.each(['/embed.html', '/embed', '/embed/', '/%65mbed.html?quiz=rater', '/embed/embed.html'])('of the frame at %s differs only in who may frame it', async (path) => {
    expect(await own(path)).toEqual(['frame-ancestors *']);
    expect(((await headers(path)).get('content-security-policy') ?? '').split('; ')).toHaveLength(policy.split('; ').length);
  });

  it.each(['/snippet.html', '/snippet'])('of the page that shows the frame, at %s, differs only in what it may frame', async (path) => {
    expect(await own(path)).toEqual(["frame-src 'self'"]);
  });

  it.each(['/workshop', '/workshop.html', '/workshop.html/', '/present', '/join', '/join.html'])('of %s lets no page at all frame it', async (path) => {
    expect(await own(path)).toEqual(["frame-ancestors 'none'"]);
  });

  it('goes with headers that hold for a file and for none', async () => {
    for (const path of ['/', '/nothing']) expect((await headers(path)).get('x-content-type-options')).toBe('nosniff');
    expect((await headers('/')).get('permissions-policy')).toContain('camera=()');
    // Plain http stays what it is.
    expect((await headers('/')).get('strict-transport-security')).toBeNull();
  });
});

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('answers %s with no page', async (method) => {
  const { status, size } = await new Promise<{ status: number | undefined; size: number }>((resolve, reject) => {
    const asked = request(at('/'), { method }, (response) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => (size += chunk.length)).on('end', () => resolve({ status: response.statusCode, size }));
    });
    asked.on('error', reject).end();
  });
  expect([status, size]).toEqual([405, 0]);
});

describe('what pages elsewhere may load', () => {
  const open = async (path: string) => {
    const found = await headers(path);
    return [found.get('access-control-allow-origin'), found.get('cross-origin-resource-policy')];
  };

  it.each(['/embed/mizan-quiz.ar.js', '/embed.html', '/assets/embed-12345678.js'])('%s is theirs to load', async (path) => {
    expect(await open(path)).toEqual(['*', 'cross-origin']);
  });

  it.each(['/', '/quiz.html', '/snippet.html', '/embedding.html', '/quizzes/own.json', '/embed/nothing.js'])('%s is not offered to them', async (path) => {
    expect(await open(path)).toEqual([null, null]);
  });
});
