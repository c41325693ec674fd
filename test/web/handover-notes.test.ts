import { expect, test } from 'vitest';
import { NO_NOTES, noteFor, notesToSend } from '../../web/parts/handover/kept-notes.ts';

const OWED = [
  { ticketId: 'a', note: '取自反馈' },
  { ticketId: 'b' },
  { ticketId: 'c', note: '上一班的' },
];

test('what is filled in stands until the person types, and stays away once they emptied it', () => {
  const typed = { ...NO_NOTES, notes: { b: '新写的', c: '' } };
  expect(OWED.map((each) => noteFor(each, typed))).toEqual(['取自反馈', '新写的', '']);
});

test('sent are the notes of what is owed now, without empty ones', () => {
  const typed = { notes: { b: ' 新写的 ', c: ' ', gone: '已办完的' }, general: ' 一切正常 ' };
  expect(notesToSend(OWED, typed)).toEqual({
    notes: [
      { ticketId: 'a', text: '取自反馈' },
      { ticketId: 'b', text: '新写的' },
    ],
    note: '一切正常',
  });
  expect(notesToSend([], NO_NOTES)).toEqual({ notes: [] });
});
