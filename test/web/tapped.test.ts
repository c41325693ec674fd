import { expect, test } from 'vitest';
import { type Tapped, tapped } from '../../web/sw/tapped.ts';

const PROBLEM = { detail: '这张工单已由二中队应哨。', reason: 'already_claimed', code: 'conflict' };

test.each<[string, number, unknown, Tapped]>([
  [
    'an answer of ours claims',
    200,
    { number: 'LX20261125-0047', href: '/t/LX20261125-0047' },
    { name: 'claimed', number: 'LX20261125-0047', href: '/t/LX20261125-0047' },
  ],
  ['a refusal of ours is final', 409, PROBLEM, { name: 'refused', why: PROBLEM.detail }],
  ['a hotel’s sign-in page is no claim', 200, undefined, { name: 'no_answer' }],
  ['a refusal of something between is none', 403, undefined, { name: 'no_answer' }],
  ['nor is JSON of somebody else', 404, { error: 'no route' }, { name: 'no_answer' }],
  ...[408, 425, 429, 500, 502, 503, 504].map((status): [string, number, unknown, Tapped] => [
    `${status} may be tapped again`,
    status,
    PROBLEM,
    { name: 'no_answer' },
  ]),
])('%s', (_what, status, body, outcome) => {
  expect(tapped(status, body)).toEqual(outcome);
});
