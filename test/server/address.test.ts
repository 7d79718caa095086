import { expect, it } from 'vitest';
import { addressesOf, askerOf, isOurs } from '../../src/server/address.js';

const from = (remoteAddress: string, forwarded?: string | string[]) => ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as Parameters<typeof askerOf>[0];

it.each([
  ['who connects', '192.0.2.7', undefined, false, '192.0.2.7'],
  ['who connects, written as IPv6', '::ffff:192.0.2.7', undefined, false, '192.0.2.7'],
  ['a household, not one of its many addresses', '2001:db8:0:12:a:b:c:d', undefined, false, '2001:db8:0:12::'],
  ['the same household, written shorter', '2001:db8:0:12::9', undefined, false, '2001:db8:0:12::'],
  ['who a proxy here saw', '127.0.0.1', '203.0.113.9', true, '203.0.113.9'],
  ['who a proxy here saw, not who that one claims to be', '127.0.0.1', '198.51.100.1, 203.0.113.9', true, '203.0.113.9'],
  ['who connects, whatever they claim', '192.0.2.7', '203.0.113.9', true, '192.0.2.7'],
  ['who connects, where no proxy is known of', '127.0.0.1', '203.0.113.9', false, '127.0.0.1'],
  ['who connects, where the proxy says nothing sensible', '127.0.0.1', 'unknown', true, '127.0.0.1'],
])('limits are counted by %s', (_, remote, forwarded, proxied, address) => {
  expect(askerOf(from(remote, forwarded), proxied).address).toBe(address);
});

it('knows the machine’s own user, and nobody else as such', () => {
  expect(askerOf(from('127.0.0.1'), false).own).toBe(true);
  expect(askerOf(from('::1'), false).own).toBe(true);
  expect(askerOf(from('192.0.2.7'), false).own).toBe(false);
  // A proxy that the server was not told of speaks for anyone.
  expect(askerOf(from('127.0.0.1', '203.0.113.9'), false).own).toBe(false);
  expect(askerOf(from('127.0.0.1'), true).own).toBe(false);
});

it('takes the public name where there is one', () => {
  expect(isOurs('workshop.example', new URL('https://workshop.example'))).toBe(true);
  expect(isOurs('workshop.example', null)).toBe(false);
  expect(isOurs(undefined, null)).toBe(false);
  expect(isOurs('a b', null)).toBe(false);
});

it('offers phones no address that leads nowhere for them', () => {
  expect(addressesOf('127.0.0.1')).toEqual([]);
  expect(addressesOf('192.168.1.5')).toEqual(['192.168.1.5']);
  for (const address of addressesOf('0.0.0.0')) expect(address).not.toMatch(/^127\./);
});
