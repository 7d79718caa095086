import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { project, run } from './packed.js';

const folder = project('react', 'react-dom', 'vite', 'typescript', '@types/react', '@types/react-dom', 'libsql');

/** Runs a module of the project in Node, and returns what it prints. */
const node = (code: string): string => execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder(), encoding: 'utf8' }).trim();

/** Everything that a module imports before it runs: files of the package, and packages by name. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s[^;]*?["']([^"']+)["'];?$/gm)) {
    if (specifier.startsWith('.')) closure(join(dirname(file), specifier), seen);
    else seen.add(specifier);
  }
  return seen;
}
const packages = (entry: string) => [...closure(join(folder(), 'node_modules/mizan/dist/lib', entry))].filter((name) => !name.endsWith('.js') || !name.startsWith('/')).sort();

it('mizan/core needs no Lit, no words and no page', () => {
  expect(packages('core.js')).toEqual(['valibot']);
  expect(node(`import { check } from 'mizan/core'; console.log(check('{}').length > 0, typeof globalThis.customElements);`)).toBe('true undefined');
});

it('mizan/define fetches neither React nor chart.js before it is asked to', () => {
  const needed = packages('define.js');
  expect(needed).toContain('lit');
  expect(needed.filter((name) => /react|chart/.test(name))).toEqual([]);
});

it('mizan registers nothing, while mizan/define and mizan/react register every element, on a server too', () => {
  const tags = `['quiz', 'result', 'chart', 'plan', 'history', 'takeaway'].filter((name) => customElements.get('mizan-' + name)).length`;
  expect(node(`import 'mizan'; console.log(${tags})`)).toBe('0');
  expect(node(`import 'mizan/define'; console.log(${tags})`)).toBe('6');
  expect(node(`import 'mizan/react'; console.log(${tags})`)).toBe('6');
});

it('a bundler that shakes trees keeps the registering, and only where it is asked for', () => {
  const config = `import { defineConfig } from 'vite'; export default defineConfig({ build: { lib: { entry: 'entry.js', formats: ['es'], fileName: 'bundle' }, minify: false, rolldownOptions: { external: ['chart.js'] } } });`;
  const bundled = (code: string) => {
    const app = join(folder(), 'bundle');
    mkdirSync(app, { recursive: true });
    writeFileSync(join(app, 'vite.config.mjs'), config);
    writeFileSync(join(app, 'entry.js'), code);
    run(folder(), 'vite/bin/vite.js', 'build', 'bundle', '--config', 'bundle/vite.config.mjs', '--logLevel', 'error');
    const files = Object.fromEntries(readdirSync(join(app, 'dist')).map((name) => [name, readFileSync(join(app, 'dist', name), 'utf8')]));
    return { entry: Object.entries(files).find(([name]) => name.startsWith('bundle.'))?.[1], all: Object.values(files).join('') };
  };
  const registered = /"mizan-quiz": MizanQuiz/;
  expect(bundled(`import 'mizan/define';`).all).toMatch(registered);
  expect(bundled(`export { MizanQuiz } from 'mizan/react';`).all).toMatch(registered);
  expect(bundled(`import 'mizan'; export const nothing = null;`).entry?.replace(/^\/\/.*/gm, '')).toMatch(/^\s*var nothing = null;\s*export \{ nothing \};\s*$/);
});

it('React draws the elements on a server as empty tags', () => {
  const html = node(`
    import { createElement } from 'react';
    import { renderToString } from 'react-dom/server';
    import { MizanQuiz } from 'mizan/react';
    console.log(renderToString(createElement(MizanQuiz, { src: 'rater', lang: 'ar', answers: {}, onMizanComplete() {} }, 'On its way')));
  `);
  expect(html).toMatch(/^<mizan-quiz[^>]*>On its way<\/mizan-quiz>$/);
});

it('is typed for React, for pages that use the elements as they are, and for Node', () => {
  const app = join(folder(), 'typed');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(folder(), 'package.json'), '{ "name": "typed", "type": "module" }');
  writeFileSync(join(app, 'react.tsx'), `
    import { MizanChart, MizanHistory, MizanPlan, MizanQuiz, MizanResult, MizanTakeaway } from 'mizan/react';
    import { createRef } from 'react';
    import type { MizanQuiz as Element } from 'mizan';
    const quiz = createRef<Element>();
    export const page = <>
      <MizanQuiz ref={quiz} src="rater" lang="fa" layout="steps" required answers={{ 1: 4 }} className="wide"
        onMizanAnswer={({ detail }) => detail.answer.toFixed()} onMizanComplete={({ detail }) => detail.total.points?.toFixed()}
        onMizanSteps={({ detail }) => detail.steps.length} onMizanError={({ detail }) => detail.problems.length} />
      <MizanResult result={quiz.current?.submit() ?? null} /> <MizanChart type="bars"><table /></MizanChart> <MizanPlan steps={[]} />
      <MizanHistory src="rater" onMizanOpen={({ detail }) => detail.total} /> <MizanTakeaway src="rater" link />
    </>;
    // @ts-expect-error -- there is no such layout
    export const layout = <MizanQuiz layout="tiles" />;
    // @ts-expect-error -- an answer has no such detail
    export const detail = <MizanQuiz onMizanAnswer={({ detail }) => detail.points} />;
  `);
  writeFileSync(join(app, 'page.ts'), `
    import 'mizan/define';
    import { resultOf, check, type Result } from 'mizan/core';
    const quiz = document.createElement('mizan-quiz');
    quiz.answers = { 1: 5 };
    document.querySelector('mizan-chart')?.picture();
    for (const tag of ['mizan-result', 'mizan-plan', 'mizan-history', 'mizan-takeaway'] as const) void document.createElement(tag).headingLevel;
    quiz.addEventListener('mizan-complete', ({ detail }) => detail.dimensions.map(({ level }) => level));
    addEventListener('mizan-answer', ({ detail }) => detail.id.trim());
    // @ts-expect-error -- the result is read only
    quiz.result = null;
    export { resultOf, check, type Result };
  `);
  for (const [module, resolution] of [['esnext', 'bundler'], ['nodenext', 'nodenext']]) {
    // One of them looks into the declarations themselves.
    const options = { skipLibCheck: module === 'nodenext', target: 'es2023', lib: ['es2023', 'dom', 'dom.iterable'], types: [], module, moduleResolution: resolution, jsx: 'react-jsx', strict: true, noEmit: true };
    writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['.'] }));
    run(folder(), 'typescript/bin/tsc', '-p', 'typed');
  }
});

it('lets the example in React pass the compiler', () => {
  cpSync('examples/react', join(folder(), 'react'), { recursive: true });
  cpSync('examples/day.json', join(folder(), 'day.json'));
  run(folder(), 'typescript/bin/tsc', '-p', 'react');
});

it('serves a workshop with nothing but the database’s engine beside it', async () => {
  const { PORT: _, ...env } = process.env;
  const server = spawn(process.execPath, ['node_modules/mizan/dist/cli/main.js', 'workshop', '--host', '127.0.0.1', '--port', '0', '--lang', 'en'], { cwd: folder(), env });
  try {
    let said = '';
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (said += String(chunk)));
    await expect.poll(() => server.exitCode !== null || said.includes('Sessions are kept in')).toBe(true);
    const address = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? said;
    for (const path of ['/', '/workshop', '/present', '/join', '/health']) expect([path, (await fetch(address + path)).status]).toEqual([path, 200]);
    const settings = { title: '', definition: 'rater', languages: ['fa'], minimum: 5, rounds: 1, groups: [], rehearsal: false };
    const made = await fetch(`${address}/api/sessions`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(settings) });
    const { code, secret } = (await made.json()) as Record<'code' | 'secret', string>;
    const console = await fetch(`${address}/api/sessions/${code}/console`, { headers: { Authorization: `Bearer ${secret}` } });
    expect(await console.json()).toMatchObject({ joined: [0], finished: [0] });
    expect(readdirSync(join(folder(), 'mizan-data'))).toContain('workshops.db');
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);
  } finally {
    server.kill('SIGKILL');
  }
});
