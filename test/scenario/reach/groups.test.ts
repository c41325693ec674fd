import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { openWatched } from '../../support/reach-house.ts';
import { tempDir } from '../../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const vendors = {
  kind: 'enforcement' as const,
  title: '摊位',
  leadUnitId: 'chengguan',
  supportUnitIds: [] as string[],
  situationCode: undefined,
};
const sensitive = { ...vendors, sensitivity: 'sensitive' as const };

describe('a group of the unit', () => {
  const toldTo = async (ticket: typeof vendors | typeof sensitive): Promise<number> => {
    const house = await openWatched(dir);
    house.hooks.push({ id: 'group', unitId: 'chengguan' });
    await house.raise('qianfoshan.leader', ticket);
    await house.reach();
    const { rows } = await house.client.execute(`SELECT 1 FROM tellings
      WHERE person_id = 'hook:group'`);
    return rows.length;
  };

  test('hears of a ticket, and never of a sensitive one', async () => {
    expect([await toldTo(vendors), await toldTo(sensitive)]).toEqual([1, 0]);
  });
});
