/** What has been said so far of a need not yet posted, what is missing, and what is sent? */
import type { Reason } from '../../../../src/domain/error.ts';
import type { LatLng } from '../../../../src/domain/place.ts';
import type { NeedKind, WishCategory } from '../../../../src/domain/service/need/need.ts';
import type { Skill } from '../../../../src/domain/service/skill.ts';
import type { HandsScope } from '../../../../src/domain/ticket/ticket.ts';
import { emptyShift, type ShiftDraft, shiftBodies, shiftFaults } from './shift-draft.ts';

export type NeedDraft = {
  kind: NeedKind;
  title: string;
  detail: string;
  category?: WishCategory;
  communityId: string;
  address: string;
  place?: LatLng;
  scope: HandsScope;
  skills: Skill[];
  teamId: string;
  shifts: ShiftDraft[];
  weeks: number;
  bring: string;
  contactName: string;
  contactPhone: string;
  listItem?: { registrationId: string; n: number };
};

export type NeedFaults = Record<string, string | undefined>;

export const emptyNeed = (): NeedDraft => ({
  kind: 'project',
  title: '',
  detail: '',
  communityId: '',
  address: '',
  scope: 'community',
  skills: [],
  teamId: '',
  shifts: [emptyShift()],
  weeks: 1,
  bring: '',
  contactName: '',
  contactPhone: '',
});

/** By the name the server gives them. */
export const faultsOf = (draft: NeedDraft, needsCommunity: boolean): Record<string, Reason> => {
  const missing = 'field_missing';
  const faults: Record<string, Reason> = {};
  if (needsCommunity && !draft.communityId) faults.communityId = missing;
  if (!draft.title.trim()) faults.title = missing;
  if (draft.kind === 'wish' && !draft.category) faults.category = missing;
  for (const [index, shift] of draft.shifts.entries())
    for (const [name, fault] of Object.entries(shiftFaults(shift)))
      faults[`shifts.${index}.${name}`] = fault;
  return faults;
};

/** The server counts shifts of every week; the form shows those of the first. */
export const shownFaults = (
  fields: Readonly<Record<string, string>>,
  { shifts }: NeedDraft,
): NeedFaults =>
  Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => [
      path.replace(
        /^shifts\.(\d+)\./,
        (_, index: string) => `shifts.${Number(index) % shifts.length}.`,
      ),
      sentence,
    ]),
  );

export const needBody = (draft: NeedDraft) => {
  const { kind, title, category, communityId, place, scope, skills, teamId, listItem } = draft;
  const said = { detail: draft.detail, bring: draft.bring, address: draft.address };
  const contact = filled({ name: draft.contactName, phone: draft.contactPhone });
  return {
    kind,
    title: title.trim(),
    scope,
    skills,
    shifts: shiftBodies(draft.shifts, draft.weeks),
    ...filled(said),
    ...(communityId && { communityId }),
    ...(kind === 'wish' && category && { category }),
    ...(place && { place }),
    ...(teamId && { teamId }),
    ...(Object.keys(contact).length > 0 && { contact }),
    ...(listItem && { listItem }),
  };
};

const filled = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([name, text]) => [name, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
