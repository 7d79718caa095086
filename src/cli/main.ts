#!/usr/bin/env node
import { run } from './commands.js';

// Whoever reads may stop early, as `head` does; a disk may be full.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
process.exitCode = await run(process.argv.slice(2));
