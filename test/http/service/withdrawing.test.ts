import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../../src/app/context.ts';
import { attend } from '../../../src/app/service/attend.ts';
import { registrationIdOf } from '../../../src/app/service/registration-of.ts';
import { withdraw } from '../../../src/app/service/withdraw.ts';
import { createTurns } from '../../../src/app/turns.ts';
import { post, SATURDAY } from '../../support/service-app.ts';
import { actorIn, NOW, reportIn } from '../../support/service-people.ts';
import { wall } from '../../support/story.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
let next: number;

const DURING = wall('2026-11-28 09:05');

/** A member with a place in a shift that has begun, and what they may do at that moment. */
const memberOnDuty = async (username: string) => {
  app.setNow(NOW);
  const { id } = await reportIn(app, username);
  const need = await post(app, { shifts: [{ ...SATURDAY, wanted: 9 }] });
  await (await app.person(username)).post(`/api/needs/${need.id}/claims`, {});
  const [member, organiser] = [await actorIn(app, username), await actorIn(app, 'qipanjie')];
  const activity = { needId: need.id, shiftId: '1' };
  app.setNow(DURING);
  return {
    ways: {
      'noted by themselves': (at: App) =>
        attend(at, member, { activity, what: 'arrive', way: 'place', near: true }),
      'noted by the organiser': (at: App) =>
        attend(at, organiser, {
          activity,
          what: 'arrive',
          way: 'list',
          personId: member.personId,
          listedAt: DURING,
        }),
    },
    withdraws: (at: App) => withdraw(at, member, id),
    stands: async () => {
      const { personId } = member;
      const query = { personId, limit: 9, status: ['present'] };
      const { items } = await app.store.listThings('record', query);
      const registrationId = await registrationIdOf(app.app, personId);
      const known = await app.store.thing('registration', registrationId);
      return { isOnSite: items.length > 0, status: known?.thing.status };
    },
  };
};

const reasonOf = (done: Promise<unknown>): Promise<string> =>
  done.then(
    () => 'done',
    (error) => error.reason,
  );

/** Another process on the same database, whose commits wait for `first`. */
const processAfter = (first: (prepared: () => void) => Promise<void>): App => ({
  ...app.app,
  turns: createTurns(),
  store: {
    ...app.app.store,
    commit: async (...changes) => {
      await new Promise<void>((prepared, failed) => first(prepared).catch(failed));
      return app.app.store.commit(...changes);
    },
  },
});

const ARRIVALS = ['noted by themselves', 'noted by the organiser'] as const;
const ON_SITE = { isOnSite: true, status: 'confirmed' };
const GONE = { isOnSite: false, status: 'withdrawn' };
const somebody = () => {
  next += 1;
  return memberOnDuty(`member${next}`);
};

describe.each(ARRIVALS)('withdrawing while an arrival is %s', (way) => {
  beforeAll(async () => {
    app = await openTestApp();
    next = 0;
  });
  afterAll(() => app.close());

  test('arrived first: the withdrawal waits until they have left', async () => {
    const { ways, withdraws, stands } = await somebody();
    await ways[way](app.app);
    expect(await reasonOf(withdraws(app.app))).toBe('still_there');
    expect(await stands()).toEqual(ON_SITE);
  });

  test('withdrawn first: nobody arrives any more', async () => {
    const { ways, withdraws, stands } = await somebody();
    await withdraws(app.app);
    expect(await reasonOf(ways[way](app.app))).toBe(
      way === 'noted by themselves' ? 'signed_out' : 'no_such_thing',
    );
    expect(await stands()).toEqual(GONE);
  });

  test('at once in one process: one of the two is done, and the other is told why not', async () => {
    for (const isArrivalFirst of [true, false]) {
      const { ways, withdraws, stands } = await somebody();
      const both = [ways[way], withdraws];
      const begun = isArrivalFirst ? both : both.toReversed();
      const said = await Promise.all(begun.map((each) => reasonOf(each(app.app))));
      const [arrival] = isArrivalFirst ? said : said.toReversed();
      expect(said.filter((reason) => reason === 'done')).toHaveLength(1);
      expect(said).not.toContain('lost_race');
      expect(await stands()).toEqual(arrival === 'done' ? ON_SITE : GONE);
    }
  });

  test('between two processes: whoever decided before the other wrote decides anew', async () => {
    const late = await somebody();
    const withdrawing = processAfter(async (go) => {
      if (!(await late.stands()).isOnSite) await late.ways[way](app.app);
      go();
    });
    expect(await reasonOf(late.withdraws(withdrawing))).toBe('still_there');
    expect(await late.stands()).toEqual(ON_SITE);

    const coming = await somebody();
    const arriving = processAfter(async (go) => {
      if ((await coming.stands()).status !== 'withdrawn') await coming.withdraws(app.app);
      go();
    });
    expect(await reasonOf(coming.ways[way](arriving))).not.toBe('done');
    expect(await coming.stands()).toEqual(GONE);
  });
});
