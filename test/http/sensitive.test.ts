import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QIANFOSHAN, situationCode } from '../support/sample-district.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const place = { ...QIANFOSHAN, address: '千佛山路 1 号' };
const vendors = { situationCode: situationCode('占道经营'), place, supportUnitIds: [] };

const marked = async (username: string, path: string): Promise<[number, string | null]> => {
  const { status, headers } = await (await app.person(username)).get(path);
  return [status, headers.get('shaodao-sensitive')];
};
const raise = async (more: object = {}) =>
  (await app.person('qianfoshan.leader')).post('/api/tickets', { ...vendors, ...more });

describe('what holds a sensitive ticket says so in a header', () => {
  test('lists, the ticket, its facts and what a verb answers; nothing else does', async () => {
    const { body: plain, headers } = await raise({ title: '"sensitive":true' });
    expect(headers.get('shaodao-sensitive')).toBeNull();
    const paths = (id: string) => [
      '/api/tickets',
      `/api/tickets/${id}`,
      `/api/tickets/${id}/facts`,
    ];
    for (const path of paths(plain.id))
      expect(await marked('qianfoshan.leader', path), path).toEqual([200, null]);

    const raised = await raise({ sensitivity: 'sensitive' });
    expect([raised.status, raised.headers.get('shaodao-sensitive')]).toEqual([201, '1']);
    for (const path of [
      ...paths(raised.body.id),
      `/api/tickets?number=${raised.body.number}`,
      '/api/tickets?mine=1',
    ])
      expect(await marked('qianfoshan.leader', path), path).toEqual([200, '1']);
    expect(await marked('qianfoshan.leader', '/api/inbox')).toEqual([200, null]);
    expect(await marked('qianfoshan.staff', '/api/tickets')).toEqual([200, null]);
  });
});
