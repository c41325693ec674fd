import { describe, expect, test } from 'vitest';
import { decideAdmit } from '../../../src/domain/service/registration/admit.ts';
import {
  type AskMemberInput,
  decideAskMember,
} from '../../../src/domain/service/registration/ask-member.ts';
import type { AskOrganisationInput } from '../../../src/domain/service/registration/ask-organisation.ts';
import {
  isInForce,
  type Registration,
} from '../../../src/domain/service/registration/registration.ts';
import {
  asksOrganisation,
  invited,
  JIA,
  LISHAN,
  member,
  memberAsked,
  NOT_NOW,
  NOT_THEIRS,
  NOW,
  NUMBER,
  outside,
  pair,
  pairAsked,
  QIPANJIE,
  refused,
  unstaffedRules,
} from '../../support/registrations.ts';
import { refusal, wall } from '../../support/story.ts';
import { actAt } from '../../support/thing-story.ts';

describe('a member reports where they live', () => {
  test('and is asked about, with nothing said that they did not say', () => {
    const told = memberAsked();
    expect(told.thing).toMatchObject({
      kind: 'member',
      number: NUMBER,
      status: 'asked',
      personId: 'p:member1',
      unitId: 'dangwei_jia',
      communityId: QIPANJIE,
      streetId: 'qianfoshan',
      skills: [],
      freeHours: [],
      visibility: 'branch',
      onCall: false,
      askedAt: NOW,
      askedBy: { personId: 'p:member1' },
      contact: '1.contact',
    });
    expect(told.last()?.contact).toEqual({ phone: '13900000001' });
    expect(JSON.stringify(told.facts)).not.toContain('13900000001');
    expect(isInForce(told.thing)).toBe(false);
  });

  test('the name of a community outside lies in the words', () => {
    const told = outside();
    expect(told.thing).toMatchObject({ outside: true, communityId: undefined, words: '1' });
    expect(told.last()?.words).toEqual({ community: '历城区某某社区' });
    expect(told.thing.contact).toBeUndefined();
  });

  test.each<[AskMemberInput, string]>([
    [{}, 'field_missing'],
    [{ communityId: 'c000000000000' }, 'unknown_community'],
    [{ communityId: 'qianfoshan' }, 'unknown_community'],
  ])('%j is refused: %s', (input, reason) =>
    expect(refusal(() => memberAsked(input))).toEqual({ code: 'invalid', reason }),
  );

  test.each(['qipanjie', 'dangwei_jia', 'hub', 'admin'])('%s is no member', (who) => {
    const attempt = () => decideAskMember({ communityId: QIPANJIE }, actAt(who, NOW));
    expect(refusal(attempt)).toEqual(NOT_THEIRS);
  });

  test('once: who has a registration goes on with it, whatever became of it', () => {
    for (const { thing } of [memberAsked(), member(), refused()]) {
      const again = () => decideAskMember({ communityId: LISHAN }, actAt('member1', NOW), thing);
      expect(refusal(again)).toEqual({ code: 'conflict', reason: 'already_registered' });
    }
  });

  test('who was refused asks again under the same number and is asked about anew', () => {
    const told = refused().later(60);
    told.act('ask_again', 'member1', { communityId: LISHAN, skills: ['repair'] });
    expect(told.thing).toMatchObject({
      status: 'asked',
      number: NUMBER,
      communityId: LISHAN,
      skills: ['repair'],
      askedAt: wall('2026-11-25 11:00'),
      contact: '1.contact',
    });
    expect(told.thing.decidedAt).toBeUndefined();
    expect(told.thing.decisionWords).toBeUndefined();
    expect(told.verbs('lishanmingjun')).toContain('confirm');
  });

  test('only who was refused asks again, and nobody for them', () => {
    const again = { communityId: LISHAN };
    expect(refusal(() => member().act('ask_again', 'member1', again))).toEqual(NOT_NOW);
    expect(refusal(() => refused().act('ask_again', 'member2', again))).toEqual(NOT_THEIRS);
  });
});

describe('a community admits a member', () => {
  test('in force at once, and invited until they join', () => {
    const told = invited();
    expect(told.thing).toMatchObject({
      status: 'confirmed',
      invited: true,
      personId: 'p:member1',
      unitId: 'dangwei_jia',
      skills: ['law'],
      visibility: 'branch',
      decidedAt: NOW,
      decidedBy: { personId: 'p:qipanjie', unitId: QIPANJIE },
      contact: '1.contact',
    });
    told.later(60).act('join', 'member1', {});
    expect(told.thing.invited).toBeUndefined();
    expect(refusal(() => told.act('join', 'member1', {})).reason).toBe('already_done');
  });

  test('nobody joins for another, and not after a withdrawal', () => {
    expect(refusal(() => invited().act('join', 'member2', {}))).toEqual(NOT_THEIRS);
    const gone = invited().act('withdraw', 'member1', { isOnSite: false });
    expect(refusal(() => gone.act('join', 'member1', {}))).toEqual(NOT_NOW);
  });

  test('the street may do it for its community', () => {
    expect(decideAdmit(JIA, actAt('qianfoshan.staff', NOW))).toBeTypeOf('function');
  });

  test.each(['lishanmingjun', 'wendong.staff', 'dangwei_jia', 'member2', 'hub'])(
    '%s may not',
    (who) => expect(refusal(() => decideAdmit(JIA, actAt(who, NOW)))).toEqual(NOT_THEIRS),
  );

  test('only of an organisation there is, in a community there is', () => {
    const admit = (input: object) => () =>
      decideAdmit({ ...JIA, ...input }, actAt('qipanjie', NOW));
    expect(refusal(admit({ unitId: 'chengguan' })).reason).toBe('unknown_unit');
    expect(refusal(admit({ unitId: 'nobody' })).reason).toBe('unknown_unit');
    expect(refusal(admit({ communityId: 'nowhere' })).reason).toBe('unknown_community');
  });
});

describe('an organisation reports', () => {
  test('to a community, which confirms', () => {
    const told = pairAsked();
    expect(told.thing).toMatchObject({
      kind: 'pairing',
      status: 'asked',
      unitId: 'dangwei_jia',
      communityId: QIPANJIE,
      streetId: 'qianfoshan',
      askedBy: { unitId: 'dangwei_jia' },
    });
    expect(told.thing.personId).toBeUndefined();
    expect(refusal(() => told.act('confirm', 'dangwei_jia', {}))).toEqual(NOT_THEIRS);
    expect(told.act('confirm', 'qipanjie', {}).thing.status).toBe('confirmed');
  });

  test('to a street itself, which confirms, and no community of it', () => {
    const told = asksOrganisation('dangwei_jia', { kind: 'residence', streetId: 'qianfoshan' });
    expect(told.thing).toMatchObject({ streetId: 'qianfoshan', communityId: undefined });
    expect(refusal(() => told.act('confirm', 'qipanjie', {}))).toEqual(NOT_THEIRS);
    expect(told.act('confirm', 'qianfoshan.staff', {}).thing.status).toBe('confirmed');
  });

  test('asked by the place, the organisation confirms and the place cannot', () => {
    const told = asksOrganisation('qipanjie', { kind: 'pairing', ...JIA, note: '共建' });
    expect(told.thing).toMatchObject({ status: 'asked', words: '1' });
    for (const who of ['qipanjie', 'qianfoshan.staff', 'dangwei_yi'])
      expect(refusal(() => told.act('confirm', who, {}))).toEqual(NOT_THEIRS);
    expect(told.act('confirm', 'dangwei_jia', {}).thing.status).toBe('confirmed');
  });

  test('where nobody signs in for the organisation, the place confirms by asking', () => {
    const rules = unstaffedRules();
    const told = asksOrganisation('qipanjie', { kind: 'residence', ...JIA }, { rules });
    expect(told.thing).toMatchObject({ status: 'confirmed', decidedAt: NOW });
    expect(told.thing.invited).toBeUndefined();
  });

  test('once to one place in one way, as long as it is asked or in force', () => {
    const twice = (others: Registration[], more: Partial<AskOrganisationInput> = {}) =>
      asksOrganisation('qipanjie', { kind: 'pairing', ...JIA, ...more }, { others });
    const registered = { code: 'conflict', reason: 'already_registered' };
    expect(refusal(() => twice([pairAsked().thing]))).toEqual(registered);
    expect(refusal(() => twice([pair().thing]))).toEqual(registered);
    const over = pair().act('withdraw', 'qipanjie', { isOnSite: false }).thing;
    const no = pairAsked().act('refuse', 'qipanjie', { text: '暂不需要' }).thing;
    expect(twice([over, no]).thing.status).toBe('asked');
    expect(twice([pair().thing], { kind: 'residence' }).thing.kind).toBe('residence');
    expect(twice([pair().thing], { unitId: 'dangwei_yi' }).thing.unitId).toBe('dangwei_yi');
  });

  test.each<[string, AskOrganisationInput]>([
    ['dangwei_yi', { kind: 'pairing', ...JIA }],
    ['lishanmingjun', { kind: 'pairing', ...JIA }],
    ['qipanjie', { kind: 'residence', unitId: 'dangwei_jia', streetId: 'qianfoshan' }],
    ['wendong.staff', { kind: 'pairing', ...JIA }],
    ['member1', { kind: 'pairing', ...JIA }],
    ['shegongbu', { kind: 'pairing', ...JIA }],
  ])('%s cannot ask %j', (who, input) =>
    expect(refusal(() => asksOrganisation(who, input))).toEqual(NOT_THEIRS),
  );

  test.each<[string, AskOrganisationInput, string]>([
    ['dangwei_jia', { kind: 'pairing' }, 'field_missing'],
    ['dangwei_jia', { kind: 'pairing', streetId: 'qianfoshan' }, 'field_missing'],
    ['dangwei_jia', { kind: 'residence' }, 'field_missing'],
    ['dangwei_jia', { kind: 'residence', streetId: 'chengguan' }, 'unknown_unit'],
    ['dangwei_jia', { kind: 'pairing', communityId: 'nowhere' }, 'unknown_community'],
    ['qipanjie', { kind: 'pairing', communityId: QIPANJIE }, 'field_missing'],
    ['qipanjie', { kind: 'pairing', communityId: QIPANJIE, unitId: 'gongan' }, 'unknown_unit'],
  ])('%s: %j is refused: %s', (who, input, reason) =>
    expect(refusal(() => asksOrganisation(who, input))).toEqual({ code: 'invalid', reason }),
  );
});

describe('confirming and refusing', () => {
  test.each(['qipanjie', 'qianfoshan.staff'])('%s confirms a member of its own', (who) => {
    const told = memberAsked().later(60).act('confirm', who, {});
    expect(told.thing).toMatchObject({
      status: 'confirmed',
      decidedAt: wall('2026-11-25 11:00'),
      decidedBy: { personId: `p:${who}` },
    });
    expect(isInForce(told.thing)).toBe(true);
  });

  test.each(['member1', 'lishanmingjun', 'dangwei_jia', 'wendong.staff', 'shegongbu', 'hub'])(
    '%s does neither',
    (who) => {
      expect(refusal(() => memberAsked().act('confirm', who, {}))).toEqual(NOT_THEIRS);
      const refuse = () => memberAsked().act('refuse', who, { text: '不是' });
      expect(refusal(refuse)).toEqual(NOT_THEIRS);
    },
  );

  test('a member outside is confirmed by their organisation and by no community', () => {
    const told = outside();
    for (const who of ['qipanjie', 'qianfoshan.staff', 'dangwei_yi'])
      expect(refusal(() => told.act('confirm', who, {}))).toEqual(NOT_THEIRS);
    expect(told.act('confirm', 'dangwei_jia', {}).thing.status).toBe('confirmed');
  });

  test('why not is kept in the words', () => {
    const told = refused();
    expect(told.thing).toMatchObject({ status: 'refused', decidedAt: NOW, decisionWords: '2' });
    expect(told.last()?.words).toEqual({ text: '不在本社区居住' });
  });

  test('each is done once: the second of two finds it decided', () => {
    for (const told of [member(), refused()]) {
      expect(refusal(() => told.act('confirm', 'qianfoshan.staff', {}))).toEqual(NOT_NOW);
      expect(refusal(() => told.act('refuse', 'qipanjie', { text: '不是' }))).toEqual(NOT_NOW);
    }
  });
});
