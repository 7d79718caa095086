import { expect, it } from 'vitest';
import { changesHere } from '../../src/server/changes.js';
import type { Change } from '../../src/server/sessions.js';

it('tells each listener of a session what changes in it, until they stop', () => {
  const changes = changesHere();
  const heard: [string, Change][] = [];
  const stop = changes.subscribe('one', (change) => heard.push(['first', change]));
  changes.subscribe('one', (change) => heard.push(['second', change]));
  changes.publish('one', 'status');
  changes.publish('two', 'gone');
  stop();
  stop();
  changes.publish('one', 'console');
  expect(heard).toEqual([['first', 'status'], ['second', 'status'], ['second', 'console']]);
});

it('keeps a function that listens twice until both have stopped', () => {
  const changes = changesHere();
  let calls = 0;
  const listener = () => (calls += 1);
  const stop = changes.subscribe('one', listener);
  changes.subscribe('one', listener);
  stop();
  changes.publish('one', 'status');
  expect(calls).toBe(1);
});
