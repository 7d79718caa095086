import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ownAddresses, serve } from './serve.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env['PORT'] ?? '4173' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});
const folder = fileURLToPath(new URL('../pages', import.meta.url));

/** The port asked for, or one that is free. */
async function start(port: number) {
  try {
    return await serve(folder, { port, host: values.host });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.warn(`Port ${port} is taken; using a free one.`);
    return serve(folder, { port: 0, host: values.host });
  }
}

const server = await start(Number(values.port));
const { port } = server.address() as { port: number };
const names = values.host === '0.0.0.0' ? ['localhost', ...ownAddresses()] : [values.host === '127.0.0.1' ? 'localhost' : values.host];
console.log(`Mizan's gallery: ${names.map((name) => `http://${name}:${port}/`).join('  ')}`);
