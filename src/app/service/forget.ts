/** What goes when a member withdraws? Every word by or about them, and their places; what they did stays as a number. */
import { contentsAbout, placesGivenBack } from '../../domain/service/forgotten.ts';
import { forgottenFact } from '../../domain/service/registration/verbs/forget.ts';
import type { NounName, Thing } from '../../domain/thing.ts';
import { answerOnce } from '../answer-once.ts';
import type { App } from '../context.ts';
import { settled } from '../things/act.ts';
import { nounOfId } from '../things/nouns.ts';
import { sealThing } from '../things/seal.ts';
import { forgetInTicket } from './forget-in-ticket.ts';
import { NothingLeft, stillKept, unlessNothing } from './left.ts';

const AT_ONCE = 20;

/** Gives how many were forgotten. One that fails keeps nobody after it waiting; all failures are thrown at the end. */
export const forgetWithdrawn = async (app: App): Promise<number> => {
  const failures: unknown[] = [];
  let forgotten = 0;
  let after = '';
  for (;;) {
    const ids = await app.store.unforgotten(AT_ONCE, after);
    for (const id of ids) {
      try {
        await forget(app, id);
        forgotten += 1;
      } catch (error) {
        failures.push(error);
      }
      after = id;
    }
    if (ids.length < AT_ONCE) break;
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} not forgotten`);
  return forgotten;
};

/** The registration comes last: killed before that, it is begun again and finds what is left. */
const forget = async (app: App, id: string): Promise<void> => {
  const registration = (await app.store.thing('registration', id))?.thing;
  const personId = registration?.personId;
  if (!personId) return;
  for (const subjectId of await app.store.touchedBy(personId)) {
    const noun = nounOfId(subjectId);
    if (!noun) await forgetInTicket(app, subjectId, personId);
    else if (subjectId !== id) await forgetIn(app, noun, subjectId, personId);
  }
  await app.store.forgetReach(personId);
  await forgetIn(app, 'registration', id, personId);
};

const forgetIn = async <N extends NounName>(
  app: App,
  noun: N,
  id: string,
  personId: string,
): Promise<void> => {
  const prepare = async () => {
    const before = await app.store.thing(noun, id);
    if (!before) throw new Error(`no ${noun} ${id}`);
    const { due, now, ...current } = settled(app, noun, before);
    const thing: Thing = current.thing;
    const about = contentsAbout(thing, await app.store.thingFacts(id), personId);
    const contentIds = stillKept(about, await app.store.thingContents([id]));
    const forgotten = thing.noun === 'registration' ? forgottenFact(thing, now) : undefined;
    const facts = [
      ...placesGivenBack(thing, personId, now),
      ...(contentIds.length > 0
        ? [{ type: 'content.purged' as const, at: now, by: {}, data: { contentIds } }]
        : []),
      ...(forgotten ? [forgotten] : []),
    ];
    if (facts.length === 0) throw new NothingLeft();
    return { before, sealed: await sealThing(app, noun, id, before, [...due, ...facts]) };
  };
  await app.turns.take(id, () => answerOnce(app, undefined, 200, prepare)).catch(unlessNothing);
};
