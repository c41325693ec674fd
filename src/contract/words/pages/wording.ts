/** What is said of words that turn a citizen away, and sentences that lead on; ____ is to be filled in. */
import type { DeadEnd } from '../../../domain/wording.ts';
import type { PageWords } from '../book.ts';

const zh = {
  hint: (phrase: string) => `“${phrase}”之后,对方还不知道下一步。可以换成:`,
  refused: (phrase: string) => `退单里不写“${phrase}”,请写下一步。可以换成:`,
  leadOn: {
    refuses: ['目前难在____,先做____,____前答复您', '可以这样办:____'],
    knows_not: ['正在核实,____前回复您', '已向____核实,____前回复您'],
    not_ours: [
      '依据____,建议由____主责,接手前由我单位继续办理',
      '需____一起办,已联系____,由我单位跟到办结',
    ],
    sends_away: ['已替您联系____,____前与您联系', '由我单位转给____,办理情况____前告诉您'],
  } satisfies Record<DeadEnd, string[]> as Record<DeadEnd, string[]>,
};

const en: typeof zh = {
  hint: (phrase) => `After “${phrase}” nobody knows what comes next. You could write:`,
  refused: (phrase) => `A return does not say “${phrase}”. Write what comes next. You could write:`,
  leadOn: {
    refuses: [
      'The difficulty is ____; we do ____ first and answer you by ____',
      'It can be done this way: ____',
    ],
    knows_not: [
      'We are checking and answer you by ____',
      'We have asked ____ and answer you by ____',
    ],
    not_ours: [
      'By ____ we suggest that ____ leads; we carry on until they take over',
      'It takes ____ as well; we have called ____ and follow it to the end',
    ],
    sends_away: [
      'We have called ____ for you; they contact you by ____',
      'We pass it to ____ and tell you by ____ what was done',
    ],
  },
};

export const wordingWords: PageWords<typeof zh> = { zh, en };
