/** Registrations to begin a test with: asked, confirmed, refused, outside, invited and paired. */
import type { Act } from '../../src/domain/rules.ts';
import { decideAdmit } from '../../src/domain/service/registration/admit.ts';
import { registrationNoun } from '../../src/domain/service/registration/apply.ts';
import {
  type AskMemberInput,
  decideAskMember,
} from '../../src/domain/service/registration/ask-member.ts';
import {
  type AskOrganisationInput,
  decideAskOrganisation,
} from '../../src/domain/service/registration/ask-organisation.ts';
import type { Registration } from '../../src/domain/service/registration/registration.ts';
import { REGISTRATION_VERBS } from '../../src/domain/service/registration/verbs.ts';
import { actorOf, sampleRules } from './sample-district.ts';
import { wall } from './story.ts';
import { createThingStory } from './thing-story.ts';

export const QIPANJIE = 'c370102002004';
export const LISHAN = 'c370102002009';
export const FURONGJIE = 'c370102004009';
export const NUMBER = 'BD20261125-0001';
export const NOT_THEIRS = { code: 'forbidden', reason: 'not_yours' };
export const NOT_NOW = { code: 'conflict', reason: 'wrong_status' };

export const NOW = wall('2026-11-25 10:00');

export const story = () => createThingStory(registrationNoun, REGISTRATION_VERBS);
export type Story = ReturnType<typeof story>;

export const memberAsked = (
  input: AskMemberInput = { communityId: QIPANJIE, phone: '13900000001' },
) => story().begin('member1', (act) => decideAskMember(input, act)(NUMBER));
export const member = () => memberAsked().act('confirm', 'qipanjie', {});
export const refused = () => memberAsked().act('refuse', 'qipanjie', { text: '不在本社区居住' });
export const outside = () => memberAsked({ outside: { community: '历城区某某社区' } });

export const JIA = { communityId: QIPANJIE, unitId: 'dangwei_jia' };
export const asksOrganisation = (
  who: string,
  input: AskOrganisationInput,
  { others = [] as Registration[], rules = sampleRules } = {},
) => story().begin(who, (act) => decideAskOrganisation(input, { ...act, rules }, others)(NUMBER));
export const pairAsked = () =>
  asksOrganisation('dangwei_jia', { kind: 'pairing', communityId: QIPANJIE });
export const pair = () => pairAsked().act('confirm', 'qipanjie', {});

/** 甲 without anybody who signs in. */
export const unstaffedRules = (): Act['rules'] => {
  const units = new Map(sampleRules.units);
  units.set('dangwei_jia', { ...actorOf('dangwei_jia').unit, staffed: false });
  return { ...sampleRules, units };
};

const INVITED = { ...JIA, phone: '13900000002', skills: ['law' as const] };
export const invited = () =>
  story().begin('qipanjie', (act) => {
    const tell = decideAdmit(INVITED, act);
    return tell({ personId: 'p:member1', number: NUMBER });
  });
