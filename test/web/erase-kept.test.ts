import { expect, test } from 'vitest';
import { eraseSent, eraseTyped } from '../../web/erase-kept.ts';
import { doneAct } from '../../web/outbox/kept-act.ts';
import { keeping, ME, NOW, newAct, newPhoto } from './kept-act.ts';

const drawerOf = (...keys: string[]) => ({
  keys,
  get length() {
    return keys.length;
  },
  key: (at: number) => keys[at] ?? null,
  removeItem: (key: string) => void keys.splice(keys.indexOf(key), 1),
});

test('whoever leaves takes along what they typed; what is another’s or nobody’s stays', () => {
  const lasting = drawerOf('lang', `handover qianfoshan ${ME}`, `who:${ME}`, 'who:p2', 'leaving');
  const ofTab = drawerOf(`raise:${ME}`, `need:${ME}`, 'code:need1/s1', 'raise:p2');
  eraseTyped(ME, [lasting, ofTab]);
  expect(lasting.keys).toEqual(['lang', 'who:p2', 'leaving']);
  expect(ofTab.keys).toEqual(['raise:p2']);
});

test('what arrived and photos of forms that were left go; what waits to be sent stays with its photos', async () => {
  const store = await keeping(newAct('sent', 't1'), newAct('waits', 't2', { photos: ['x'] }));
  const [sent] = await store.acts(ME);
  if (sent) await store.put(doneAct(sent, { number: 'LX-t1' }, NOW));
  await store.putPhoto(newPhoto('x'));
  await store.putPhoto(newPhoto('left'));
  await store.putPhoto({ ...newPhoto('other'), personId: 'p2' });
  await eraseSent(ME, store);
  expect((await store.acts(ME)).map(({ key }) => key)).toEqual(['waits']);
  expect((await store.photos()).map(({ key }) => key)).toEqual(['x', 'other']);
});
