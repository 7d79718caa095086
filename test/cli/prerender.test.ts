import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import arPrint from '../../locales/ar/print.json';
import ar from '../../locales/ar/rater.json';
import enPrint from '../../locales/en/print.json';
import en from '../../locales/en/rater.json';
import faPrint from '../../locales/fa/print.json';
import fa from '../../locales/fa/rater.json';
import meetings from '../../examples/quiz/meetings.json';
import { call, folder } from './calls.js';

const words = { ar, en, fa };
const print = { ar: arPrint, en: enPrint, fa: faPrint };
const file = 'examples/quiz/meetings.json';
const radios = (html: string) => html.match(/<input type="radio"/g)?.length;

describe('mizan prerender', () => {
  it.each(['ar', 'en', 'fa'] as const)('prints every statement, its choices and how to score them in %s', async (language) => {
    const { code, stdout } = await call('prerender', 'rater', '--lang', language);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<mizan-quiz src="rater" lang="\w\w" layout="list"><template shadowrootmode="open"><style>/);
    expect(stdout.trim().endsWith('</template></mizan-quiz>')).toBe(true);
    for (const statement of [...Object.values(words[language].items), print[language].sheetAdd]) expect(stdout).toContain(statement);
    expect(radios(stdout)).toBe(17 * 5);
    expect(stdout).not.toMatch(/<input[^>]* checked/);
  });

  it('tells the policy what the styles within are', async () => {
    const { stdout, stderr } = await call('prerender', 'rater', '--lang', 'en');
    const [, styles = ''] = /<style>(.*?)<\/style>/s.exec(stdout) ?? [];
    expect(stderr).toContain(`'sha256-${createHash('sha256').update(styles).digest('base64')}'`);
  });

  it('names a style sheet in its place where inline ones are not allowed', async () => {
    const { stdout, stderr } = await call('prerender', 'rater', '--lang', 'en', '--styles', 'link', '--base', '/mizan');
    const [, name = ''] = /<link rel="stylesheet" href="\/mizan\/(mizan-quiz-\w{8}\.css)">/.exec(stdout) ?? [];
    expect(name).not.toBe('');
    expect(stdout).not.toMatch(/<style|style=/);
    expect(stderr).toContain(name);
  });

  it('gives the element the attributes that it is told', async () => {
    const { stdout } = await call('prerender', file, '--lang', 'en', '--name', 'care', '--required', '--storage', 'none', '--heading-level', '3', '--link', '--layout', 'auto', '--src', '/q.json');
    const [tag = ''] = /^<mizan-quiz[^>]*>/.exec(stdout) ?? [];
    for (const each of ['name="care"', 'required', 'storage="none"', 'heading-level="3"', ' link', 'layout="auto"', 'src="/q.json"']) expect(tag).toContain(each);
    expect(stdout).toContain('aria-level="3"');
  });

  it('draws a quiz of one\'s own in one of its languages, to be found under its own address', async () => {
    const { code, stdout } = await call('prerender', file, '--lang', 'fa');
    expect(code).toBe(0);
    expect(stdout).toContain('src="meetings.json"');
    for (const statement of Object.values(meetings.text.fa.items)) expect(stdout).toContain(statement);
    expect(radios(stdout)).toBe(meetings.items.length * 7);
  });

  it('takes the first language of the quiz where none is asked for', async () => {
    expect((await call('prerender', 'rater')).stdout).toContain(en.title);
  });

  it('writes what a definition says as text, never as markup', async () => {
    const hostile = structuredClone(meetings);
    hostile.text.en.title = '<img src=x onerror=alert(1)>';
    Object.assign(hostile.text.en.dimensions, Object.fromEntries(Object.entries(hostile.text.en.dimensions).map(([id, each]) => [id, { ...each, name: '</template><script>' }])));
    const path = join(folder(), 'hostile.json');
    writeFileSync(path, JSON.stringify(hostile));
    const { stdout } = await call('prerender', path, '--lang', 'en', '--src', '"><script>');
    expect(stdout).not.toContain('<img');
    expect(stdout).not.toContain('<script');
  });

  it.each(['agent-scorecard', 'examples/scorecard/helpdesk.json', 'customer-service', 'rater-diagnostic'])('refuses %s in each language, since it draws quizzes', async (card) => {
    for (const language of ['en', 'ar', 'fa']) {
      const { code, stdout, stderr } = await call('prerender', card, '--lang', language);
      expect([code, stdout]).toEqual([2, '']);
      const sentence = (JSON.parse(readFileSync(`locales/${language}/command.json`, 'utf8')) as Record<string, string>)['noQuiz'] ?? '';
      expect(sentence).not.toBe('');
      expect(stderr).toContain(sentence.replace('{{file}}', ''));
      expect(stderr.split('\n')[0]).toContain(card);
    }
  });

  it('says what is wrong with a definition, and prints nothing', async () => {
    const path = join(folder(), 'broken.json');
    writeFileSync(path, JSON.stringify({ ...meetings, scale: { min: 5, max: 1 } }));
    for (const each of [path, 'nothing.json']) {
      const { code, stdout, stderr } = await call('prerender', each);
      expect(code).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toContain(each);
    }
  });

  it('speaks of each option by its own name, in each language', async () => {
    for (const lang of ['en', 'ar', 'fa']) {
      const { stdout } = await call('prerender', '--help', '--lang', lang);
      const named = [...stdout.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, name]) => name);
      expect(named).toEqual(['--lang', '--layout', '--styles', '--base', '--src']);
    }
  });

  it('takes a kind of a language that the quiz has, with its digits', async () => {
    expect((await call('prerender', 'rater', '--lang', 'ar-EG')).stdout).toContain('lang="ar-EG"');
  });

  it.each([[[]], [['rater', 'rater']], [['rater', '--layout', 'wide']], [['rater', '--styles', 'none']], [['rater', '--storage', 'cloud']], [['rater', '--heading-level', '7']], [['rater', '--colour']], [['rater', '--lang', 'de']], [['rater', '--src', '/rater.json']]])('called with %j, says how it is called', async (args) => {
    const { code, stdout, stderr } = await call('prerender', ...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('mizan prerender');
  });
});
