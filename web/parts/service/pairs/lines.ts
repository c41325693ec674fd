/** Who writes on which list of a pairing? The place its needs, the organisation what it has, both what they do together. */
import type { ListLineView } from '../../../../src/contract/service-views.ts';
import {
  LIST_NAMES,
  type ListName,
} from '../../../../src/domain/service/registration/registration.ts';

export type PairSide = 'place' | 'organisation';

const WRITERS: Record<ListName, readonly PairSide[]> = {
  needs: ['place'],
  resources: ['organisation'],
  projects: ['place', 'organisation'],
};

export const mayWrite = (list: ListName, side: PairSide): boolean => WRITERS[list].includes(side);

export type PairList = { list: ListName; lines: ListLineView[]; mayAdd: boolean };

/** Struck lines are gone; the rest as they were written. */
export const pairLists = (lines: readonly ListLineView[], side: PairSide): PairList[] =>
  LIST_NAMES.map((list) => ({
    list,
    lines: lines.filter((line) => line.list === list && line.state !== 'dropped'),
    mayAdd: mayWrite(list, side),
  }));

/** Where a need begins from a line; the words go with it so that nothing is typed twice. */
export const needAddress = (registrationId: string, { n, text }: ListLineView): string =>
  `/service/new?${new URLSearchParams({ from: registrationId, line: String(n), ...(text && { title: text }) })}`;
