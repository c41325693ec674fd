/** How are service records answered, whichever verb or read led to them? */
import type { App } from '../../app/context.ts';
import { aboutOf, readRecordParts } from '../../app/service/record-parts.ts';
import { seenRecord } from '../../app/service/records.ts';
import { toRecordView } from '../../contract/record-view.ts';
import type { RecordView } from '../../contract/service-views.ts';
import type { Actor } from '../../domain/actor.ts';
import type { ServiceRecord } from '../../domain/service/record/record.ts';

export const recordViewsOf = async (
  app: App,
  actor: Actor,
  records: readonly ServiceRecord[],
): Promise<RecordView[]> => {
  const { words, people, about } = await readRecordParts(app, records);
  const names = { units: app.directory.rules().units, people };
  const now = app.world.now();
  return records.map((record) =>
    toRecordView(record, { words, ...about.get(aboutOf(record)) }, names, actor, now),
  );
};

export const answerRecord = async (app: App, actor: Actor, id: string): Promise<RecordView> => {
  const record = await seenRecord(app, actor, id);
  const [view] = await recordViewsOf(app, actor, [record]);
  if (!view) throw new Error(`no view of the record ${id}`);
  return view;
};
