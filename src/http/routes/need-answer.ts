/** How are needs answered, whichever verb or read led to them? */
import type { App } from '../../app/context.ts';
import { readNeedParts } from '../../app/service/need-parts.ts';
import { toNeedView } from '../../contract/need-view.ts';
import type { NeedView } from '../../contract/service-views.ts';
import type { Actor } from '../../domain/actor.ts';
import { notFound } from '../../domain/error.ts';
import type { Need } from '../../domain/service/need/need.ts';

export const needViewsOf = async (
  app: App,
  actor: Actor,
  needs: readonly Need[],
): Promise<NeedView[]> => {
  const { people, onSite, ...parts } = await readNeedParts(app, actor, needs);
  const { units, calendar } = app.directory.rules();
  const known = { units, people, calendar };
  const now = app.world.now();
  return needs.map((need) =>
    toNeedView(need, { ...parts, onSite: onSite.get(need.id) ?? 0 }, known, actor, now),
  );
};

/** Also to whoever does not see it any more after what they did. */
export const answerNeed = async (app: App, actor: Actor, id: string): Promise<NeedView> => {
  const need = (await app.store.thing('need', id))?.thing;
  const [view] = need ? await needViewsOf(app, actor, [need]) : [];
  if (!view) throw notFound();
  return view;
};
