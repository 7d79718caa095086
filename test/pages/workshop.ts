import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Act, Console, Settings } from '../../src/core/workshop.js';
import { open as serve } from '../../src/server/open.js';

/** A session with its trainer, who has no page of their own here. */
export interface Room {
  readonly code: string;
  readonly secret: string;
  readonly act: (act: Act) => Promise<Console>;
  readonly console: () => Promise<Console>;
  readonly remove: () => Promise<void>;
}

const usual: Settings = { title: 'Service day', definition: 'rater', languages: ['en', 'ar', 'fa'], minimum: 3, rounds: 1, groups: [], rehearsal: false };

/** Serves the built pages with workshops in a folder of their own, for the tests of a file. */
export function workshop() {
  const data = mkdtempSync(join(tmpdir(), 'mizan-workshop-'));
  let server: { readonly port: number; end(): Promise<void> } | null = null;
  let port = 0;
  const start = async () => {
    server = await serve({ pages: 'dist/pages', data, ports: [port], host: '127.0.0.1', days: 30, version: 'test', log: join(data, 'log.txt') });
    port = server.port;
  };
  const stop = async () => {
    await server?.end();
    server = null;
  };
  beforeAll(start);
  afterAll(async () => {
    await stop();
    rmSync(data, { recursive: true, force: true });
  });
  const ask = async (method: string, path: string, secret?: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}/api/sessions${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(secret ? { Authorization: `Bearer ${secret}` } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    start,
    stop,
    /** Host and port, as `open` takes them. */
    host: (name = 'localhost') => `${name}:${port}`,
    async room(settings: Partial<Settings> = {}): Promise<Room> {
      const { code, secret } = (await ask('POST', '', undefined, { ...usual, ...settings })) as { code: string; secret: string };
      return {
        code,
        secret,
        act: async (act) => (await ask('POST', `/${code}/acts`, secret, act)) as Console,
        console: async () => (await ask('GET', `/${code}/console`, secret)) as Console,
        remove: async () => {
          await ask('DELETE', `/${code}`, secret);
        },
      };
    },
  };
}
