import { describe, expect, test } from 'vitest';
import { roomsOf } from '../../../src/domain/rooms.ts';
import { audienceOf, isTold, readsWords, sightOf } from '../../../src/domain/ticket/sight.ts';
import { actorOf, districtFile, situationCode } from '../../support/sample-district.ts';
import { createStory } from '../../support/story.ts';

const vendors = { situationCode: situationCode('占道经营'), communityId: 'c370102002004' };
const sees = (story: ReturnType<typeof createStory>, username: string) =>
  sightOf(actorOf(username), story.ticket);

describe('who sees a ticket', () => {
  const blown = () => createStory().raise('qianfoshan.leader', vendors);

  test.each([
    ['qianfoshan.staff', 'full'],
    ['qipanjie', 'full'],
    ['chengguan', 'full'],
    ['jiaojing.leader', 'full'],
    ['hub', 'full'],
    ['oversight', 'full'],
    ['district', 'full'],
    ['wendong.staff', 'none'],
    ['lishanmingjun', 'none'],
    ['ranqi', 'none'],
    ['member1', 'none'],
    ['admin', 'none'],
    ['security', 'none'],
    ['auditor', 'none'],
    ['shegongbu', 'none'],
    ['dangwei_jia', 'none'],
  ])('%s sees %s of a blown ticket', (username, sight) => {
    expect(sees(blown(), username)).toBe(sight);
  });

  test('a department does not see what is pending, and sees it from the call on', () => {
    const story = createStory().raise('qianfoshan.staff', vendors);
    expect(sees(story, 'chengguan')).toBe('none');
    story.act('sign', 'qianfoshan.leader', { approve: true });
    expect(sees(story, 'chengguan')).toBe('full');
  });

  test('a waived support goes on seeing it', () => {
    const story = blown().act('waive', 'qianfoshan.staff', { taskId: '2' });
    expect(sees(story, 'shichang')).toBe('full');
  });

  test('members see the call while slots are open in their scope, then only who took one', () => {
    const story = blown().act('hands', 'qianfoshan.staff', { wanted: 1, scope: 'community' });
    expect([sees(story, 'member1'), sees(story, 'member8')]).toEqual(['call', 'none']);
    story.act('claim_slot', 'member1', {});
    expect([sees(story, 'member1'), sees(story, 'member2')]).toEqual(['call', 'none']);
  });

  test('a call to the street or the district reaches further', () => {
    const street = blown().act('hands', 'qianfoshan.staff', { wanted: 1, scope: 'street' });
    expect([sees(street, 'member5'), sees(street, 'member8')]).toEqual(['call', 'none']);
    const district = blown().act('hands', 'qianfoshan.staff', { wanted: 1, scope: 'district' });
    expect(sees(district, 'member8')).toBe('call');
  });

  test('a sensitive ticket has named readers only', () => {
    const story = createStory().raise('qianfoshan.leader', {
      ...vendors,
      sensitivity: 'sensitive',
      readerIds: ['p:jiaojing'],
    });
    const readers = districtFile.people
      .map((person) => person.username)
      .filter((username) => sees(story, username) !== 'none');
    expect(readers.sort()).toEqual(
      [
        'chengguan.leader',
        'district',
        'hub.leader',
        'jiaojing',
        'jiaojing.leader',
        'oversight.leader',
        'qianfoshan.chief',
        'qianfoshan.leader',
        'shichang.leader',
      ].sort(),
    );
  });

  test('sight is a shared room: the same rule serves reads, lists and sockets', () => {
    const { full, call } = audienceOf(blown().ticket);
    expect(roomsOf(actorOf('chengguan')).some((room) => full.includes(room))).toBe(true);
    expect(call).toEqual([]);
    expect(roomsOf(actorOf('admin'))).toEqual([]);
  });
});

describe('what a called unit reads of the time before its call', () => {
  /** Raised with a name in it, sent back, revised, signed. */
  const told = () => {
    const story = createStory('2026-11-23 09:00').raise('qianfoshan.staff', {
      ...vendors,
      detail: '举报人姓名',
    });
    story.later(5).act('sign', 'qianfoshan.leader', { approve: false, text: '不要提举报人' });
    story.later(5).act('revise', 'qianfoshan.staff', {
      ...vendors,
      detail: '占道',
      place: { lat: 36.655, lng: 117.032, address: '千佛山路 1 号' },
    });
    return story.later(5).act('sign', 'qianfoshan.leader', { approve: true });
  };
  const read = (story: ReturnType<typeof told>, username: string) =>
    story.facts.filter((fact) => readsWords(actorOf(username), story.ticket, fact)).map(typeOf);
  const heard = (story: ReturnType<typeof told>, username: string) =>
    story.facts.filter((fact) => isTold(actorOf(username), story.ticket, fact)).map(typeOf);
  const typeOf = ({ type }: { type: string }) => type;

  test('no words but those of the whistle as it went out', () => {
    expect(read(told(), 'chengguan')).toEqual(['ticket.revised', 'ticket.blown']);
    expect(heard(told(), 'chengguan')).toEqual(['ticket.blown']);
  });

  test('street, hub and oversight read it all', () => {
    for (const username of ['qianfoshan.staff', 'hub', 'oversight', 'district'])
      expect(read(told(), username)).toHaveLength(4);
  });

  test('why a contact was looked at is told to the street and to who looked', () => {
    const story = createStory().raise('qianfoshan.leader', {
      ...vendors,
      caller: { name: '王女士', phone: '13800000000' },
    });
    story.act('view_contact', 'chengguan', { reason: '约时间' });
    const reads = (username: string) => read(story as ReturnType<typeof told>, username);
    expect(reads('chengguan')).toContain('contact.viewed');
    expect(reads('qianfoshan.staff')).toContain('contact.viewed');
    expect(reads('shichang')).not.toContain('contact.viewed');
    expect(reads('hub')).not.toContain('contact.viewed');
  });

  test('a member in a call hears of the call and of those who joined, not of the work', () => {
    const story = createStory().raise('qianfoshan.leader', {
      ...vendors,
      hands: { wanted: 3, scope: 'community' },
    });
    story.act('claim', 'chengguan', {}).act('comment', 'hub', { text: '知悉' });
    story.act('claim_slot', 'member2', {});
    expect(heard(story as ReturnType<typeof told>, 'member1')).toEqual([
      'ticket.raised',
      'task.claimed',
    ]);
  });
});
