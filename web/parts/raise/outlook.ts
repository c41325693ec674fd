/** What will happen when the button is pressed? Said before, by the rule the server goes by. */
import type { MeView, SituationView, UnitView } from '../../../src/contract/views.ts';
import { type Actor, isLeader } from '../../../src/domain/actor.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import type { Kind, MissingPart } from '../../../src/domain/ticket/ticket.ts';
import { firstStatus } from '../../../src/domain/ticket/verbs/raise.ts';
import { actorOf } from '../actor.ts';
import type { Draft } from './draft.ts';

export type ButtonName = 'emergency' | 'blow' | 'submit' | 'report_up' | 'note';

export type Outlook = {
  button: ButtonName;
  /** 24 小时内由值班领导补签. */
  isCountersigned: boolean;
  missing: MissingPart[];
};

export type Onlooker = { me: MeView; unit?: UnitView; streetId?: string; now: Instant };

export const outlookOf = (
  draft: Draft,
  kind: Kind | undefined,
  situation: SituationView | undefined,
  onlooker: Onlooker,
): Outlook => {
  const actor = actorOf(onlooker.me, onlooker.unit);
  return {
    button: buttonFor(kind ?? 'daily', draft.isRetro, actor, onlooker),
    isCountersigned: kind === 'emergency' && !draft.isRetro && !isLeader(actor),
    missing: missingFrom(draft, situation),
  };
};

const buttonFor = (
  kind: Kind,
  isRetro: boolean,
  actor: Actor,
  { streetId, now }: Onlooker,
): ButtonName => {
  if (kind === 'emergency' && !isRetro) return 'emergency';
  const status = firstStatus(kind, streetId ?? '', { actor, now }, isRetro);
  if (status === 'draft') return 'report_up';
  if (status === 'pending') return 'submit';
  return isRetro ? 'note' : 'blow';
};

/** 容缺: these may follow within one working day. */
const missingFrom = (draft: Draft, situation: SituationView | undefined): MissingPart[] => {
  const parts: MissingPart[] = [];
  if (!situation) parts.push('situation');
  if (!draft.address.trim()) parts.push('address');
  const isResidents = draft.callerName.trim() && !draft.isHandedDown;
  if (isResidents && !draft.callerPhone.trim()) parts.push('caller');
  return parts;
};
