/** How is a whistle blown? One fact, numbered by the Shanghai day; a lost guess is made again. */
import type { Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/instant.ts';
import type { RaiseInput } from '../../domain/ticket/describe.ts';
import { decideRaise } from '../../domain/ticket/verbs/raise.ts';
import { answerOnce } from '../answer-once.ts';
import type { App } from '../context.ts';
import type { Done, Key } from '../side.ts';
import { refuseStrangeAttachments } from './act.ts';
import { refuseStrangeLinks } from './links.ts';
import { findRelapse } from './near.ts';
import { seal } from './seal.ts';

const NUMBER_DIGITS = 4;

export const raise = async (
  app: App,
  actor: Actor,
  input: RaiseInput,
  key?: Key,
): Promise<Done> => {
  const ticketId = app.world.newId();
  const prepare = async () => {
    await refuseStrangeAttachments(app, actor, input);
    await refuseStrangeLinks(app, actor, input);
    const now = app.world.now();
    const rules = app.directory.rules();
    const relapseOf = await findRelapse(app, input, now);
    const numbered = decideRaise(input, { actor, now, rules, deviceAt: key?.deviceAt }, relapseOf);
    const day = shanghaiDay(now);
    const count = await app.store.nextNumber(rules.prefix, day);
    const facts = numbered(toNumber(rules.prefix, day, count));
    return { sealed: await seal(app, ticketId, undefined, facts) };
  };
  const once = () => answerOnce(app, key, 201, prepare);
  return key ? app.turns.take(`${key.personId} ${key.key}`, once) : once();
};

/** ('LX', '2026-11-23', 47) → 'LX20261123-0047'; grows past 9999. */
export const toNumber = (prefix: string, day: string, count: number): string =>
  `${prefix}${day.replaceAll('-', '')}-${String(count).padStart(NUMBER_DIGITS, '0')}`;
