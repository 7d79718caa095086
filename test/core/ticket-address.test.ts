import { expect, it } from 'vitest';
import { ticketAddress } from '../../src/core/ticket-address.js';

it.each([
  ['https://desk.example/t/{id}', '12', 'https://desk.example/t/12'],
  ['http://desk.example/?t={id}&u={id}', 'a/b ?#&"<ش', 'http://desk.example/?t=a%2Fb%20%3F%23%26%22%3C%D8%B4&u=a%2Fb%20%3F%23%26%22%3C%D8%B4'],
  ['https://desk.example/{id}', '$&\uD83D', 'https://desk.example/%24%26%EF%BF%BD'],
])('puts an id into %s as a part of the address', (pattern, id, address) => {
  expect(ticketAddress(pattern, id)).toBe(address);
});

it.each([
  ['javascript:alert({id})', '1'], ['data:text/html,{id}', '1'], ['/t/{id}', '1'], ['https://{id}', 'evil.example'], [' https://desk.example/{id}', '1'], ['https://desk.example/', '1'], ['https://desk.example/{id}', ''], ['', '1'],
])('makes no address of %j and %j', (pattern, id) => {
  expect(ticketAddress(pattern, id)).toBeNull();
});
