import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { QIANFOSHAN, situationCode } from '../support/sample-district.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow('2026-11-23T02:00:00.000Z');
});
afterAll(() => app.close());

const emergency = {
  kind: 'emergency',
  situationCode: situationCode('占道经营'),
  place: { ...QIANFOSHAN, address: '千佛山路 1 号' },
};

const raise = async (more: object = {}): Promise<string> => {
  const street = await app.person('qianfoshan.leader');
  return (await street.post('/api/tickets', { ...emergency, ...more })).body.id;
};

const read = async (username: string, path: string) =>
  (await (await app.person(username)).get(path)).body;

describe('answers that readers share', () => {
  test('those who see the same are answered from one read', async () => {
    await raise();
    const pins = vi.spyOn(app.app.store, 'pins');
    const [first, second] = [await read('hub', '/api/map'), await read('hub.leader', '/api/map')];
    expect(second).toEqual(first);
    await read('hub', '/api/map?wall=1');
    await read('hub', '/api/map?bbox=117,36,118,37');
    expect(pins).toHaveBeenCalledTimes(3);
    pins.mockRestore();
  });

  test('what has just happened is in the next answer', async () => {
    const [pins, counters] = [await read('hub', '/api/map'), await read('hub', '/api/counters')];
    const id = await raise();
    expect((await read('hub', '/api/map')).id).toEqual([...pins.id, id]);
    expect(await read('hub', '/api/counters')).toEqual({
      ...counters,
      open: counters.open + 1,
      waiting: counters.waiting + 1,
    });
  });

  test('who alone sees a sensitive ticket shares no answer with others', async () => {
    const id = await raise({ sensitivity: 'sensitive' });
    expect((await read('hub', '/api/map')).id).not.toContain(id);
    expect((await read('hub.leader', '/api/map')).id).toContain(id);
    expect((await read('hub', '/api/map')).id).not.toContain(id);
  });

  test('a street sees pins of others that a department does not', async () => {
    const street = await read('jiefanglu.staff', '/api/map');
    const department = await read('xiaofang', '/api/map');
    expect([street.readable.includes(false), department.id]).toEqual([true, []]);
  });

  test('a clock that turns is in the answers of the next second', async () => {
    expect((await read('hub', '/api/map')).state).not.toContain('red');
    app.setNow('2026-11-23T02:05:00.001Z');
    expect((await read('hub', '/api/map')).state).toContain('red');
    expect((await read('hub', '/api/counters')).red).toBeGreaterThan(0);
  });
});
