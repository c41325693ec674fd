import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/error.ts';
import { type DeadEnd, findWording, refuseWording } from '../../src/domain/wording.ts';

const HITS: [string, string, DeadEnd][] = [
  ['不行', '不行', 'refuses'],
  ['今天不行,明天也不行。', '不行', 'refuses'],
  ['这么办可不行', '不行', 'refuses'],
  ['不好意思不行', '不行', 'refuses'],
  ['人手不够,没办法。', '没办法', 'refuses'],
  ['我们也没有办法', '没有办法', 'refuses'],
  ['线路老化,没法处理', '没法处理', 'refuses'],
  ['此事无法解决。', '无法解决', 'refuses'],
  ['这个我们办不了', '办不了', 'refuses'],
  ['设备没到,处理不了。', '处理不了', 'refuses'],
  ['对此我单位无能为力', '无能为力', 'refuses'],
  ['最近没时间处理', '没时间处理', 'refuses'],
  ['不得不说没办法', '没办法', 'refuses'],
  ['不知道', '不知道', 'knows_not'],
  ['什么时候修好我也不知道。', '不知道', 'knows_not'],
  ['并不知道谁在施工', '不知道', 'knows_not'],
  ['情况不清楚', '不清楚', 'knows_not'],
  ['我单位对此不太清楚。', '不太清楚', 'knows_not'],
  ['具体不是很清楚', '不是很清楚', 'knows_not'],
  ['这块业务不了解', '不了解', 'knows_not'],
  ['谁晓得呢,我们不晓得', '不晓得', 'knows_not'],
  ['不归我们管', '不归我们管', 'not_ours'],
  ['这根线杆不归我局管,请退回。', '不归我局管', 'not_ours'],
  ['不归我管', '不归我管', 'not_ours'],
  ['不由本单位负责', '不由本单位负责', 'not_ours'],
  ['不是我们管的', '不是我们管', 'not_ours'],
  ['这不是我们的事。', '不是我们的事', 'not_ours'],
  ['不是我单位的责任', '不是我单位的责任', 'not_ours'],
  ['经研究,不属于我单位职责。', '不属于我单位职责', 'not_ours'],
  ['不属于我局执法权限', '不属于我局执法权限', 'not_ours'],
  ['该路段不属于我局管辖范围', '不属于我局管辖范围', 'not_ours'],
  ['并非我中队职责范围', '并非我中队职责范围', 'not_ours'],
  ['不在我们职责范围内', '不在我们职责范围内', 'not_ours'],
  ['此事与我单位无关', '与我单位无关', 'not_ours'],
  ['跟我们没关系', '跟我们没关系', 'not_ours'],
  ['私人院子我们管不了', '管不了', 'not_ours'],
  ['管不着', '管不着', 'not_ours'],
  ['我们不管这个', '我们不管', 'not_ours'],
  ['找别人吧', '找别人', 'sends_away'],
  ['请找有关部门', '请找有关部门', 'sends_away'],
  ['你去找其他单位', '你去找其他单位', 'sends_away'],
  ['你们去找物业吧', '你们去找', 'sends_away'],
  ['让居民找相关部门反映', '让居民找相关部门', 'sends_away'],
  ['别来找我们', '别来找我们', 'sends_away'],
  ['该找谁找谁', '该找谁找谁', 'sends_away'],
  ['你们自己想办法', '你们自己想办法', 'sends_away'],
  ['您自行解决', '您自行解决', 'sends_away'],
  ['明天再来', '明天再来', 'sends_away'],
  ['这事以后再说', '以后再说', 'sends_away'],
  // the citizen's part of a sentence does not cover ours
  ['居民反映噪音扰民,不归我们管', '不归我们管', 'not_ours'],
  ['居民反映的问题不清楚', '不清楚', 'knows_not'],
  ['居民说路灯坏了。我们没办法。', '没办法', 'refuses'],
  ['群众说:“没人管。”此事我们管不了。', '管不了', 'not_ours'],
  ['我们的意见是“不归我们管”', '不归我们管', 'not_ours'],
  ['我单位答复:“没办法”', '没办法', 'refuses'],
  ['“不行', '不行', 'refuses'],
];

const CLEAR: string[] = [
  '',
  '已到场,清理完毕。',
  '我马上核实,今天 17:00 前回复您。',
  '依据清单第 12 条,建议由区城管局主责,接手前由我单位继续办理。',
  // other words that only look alike
  '该路段夜间不行驶货车',
  '人行道被占,不行人',
  '依法不行使处罚权',
  '不得不行此下策',
  '责令三日内整改,不行就立案',
  '管不到位的地方已加派人手',
  '检测结果不行,已责令返工',
  '师傅说不行,要等配件,明天送到',
  '没有法律依据的部分已说明',
  '已找其他部门协调,共同处置',
  '我们去找相关部门协调',
  '不管刮风下雨,我们都到场',
  '已经办好,不用再来',
  // double negation
  '不是不行,要先断电',
  '并非不清楚,正在核实权属',
  '不是没办法,材料到了就修',
  '并非不属于我单位职责',
  '不是不归我们管,是要等检测结果',
  '不能说不知道',
  '不会不知道',
  '不得以不清楚答复群众',
  '不再说没办法',
  '不是我们管不了,是要先取证',
  '不用找别人,我们负责到底',
  '不整改不行',
  '非拆不行',
  '不修不行,明天进场',
  // asked
  '这样处理行不行,请街道回复',
  '知不知道是谁堆放的',
  '位置清不清楚?',
  '是不是我们的职责,请中心裁定',
  '属不属于我单位职责,请裁定',
  // conditional, inviting
  '如果不清楚,请打值班电话',
  '如有不清楚的地方随时联系',
  '有不清楚的地方请来电',
  '有没有不清楚的,欢迎询问',
  '一旦处理不了,立即上报',
  // quoted and told
  '群众说“不归我们管”是推诿',
  '居民称「没办法」',
  '市民来电:"都说不知道"',
  '执行《不行文事项目录》',
  '群众说物业不管,社区说不清楚',
  '居民反映找了三家都说不归我们管。',
  '反映称多次报修没办法解决',
  '居民反映:报修三次,都说不知道,让找别人。',
  '物业说管不了,我们已约谈',
  '对方表示不了解规定,已当场讲解',
  '其称不知道要审批',
  // a citizen who does not know, a picture that is not clear
  '居民不知道施工时间,已张贴告示',
  '业主也不清楚收费标准,已逐户解释',
  '已向不清楚政策的居民解释',
  '独居老人自己解决不了,我们上门办理',
  '标线不清楚,已重画',
  '夜间监控画面不清楚,已调取路口录像',
  '看不清楚车牌',
  '老人身体不行,已送医',
];

describe('words that turn a citizen away', () => {
  it.each(HITS)('%s → %s', (text, phrase, kind) => {
    expect(findWording(text)[0]).toMatchObject({ phrase, kind });
  });

  it.each(CLEAR)('nothing to say about: %s', (text) => {
    expect(findWording(text)).toEqual([]);
  });

  it('full-width punctuation says the same', () => {
    const widen = (text: string): string =>
      text.replace(/[,:;!?]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
    for (const [text, phrase] of HITS) expect(findWording(widen(text))[0]?.phrase).toBe(phrase);
    for (const text of CLEAR) expect(findWording(widen(text)), widen(text)).toEqual([]);
  });

  it('there are enough sentences to trust it', () => {
    expect(HITS.length + CLEAR.length).toBeGreaterThanOrEqual(60);
  });

  it('every place is found, in order, each once', () => {
    const text = '不知道,也不清楚,反正不归我们管。';
    const found = findWording(text);
    expect(found.map(({ phrase }) => phrase)).toEqual(['不知道', '不清楚', '不归我们管']);
    for (const { start, end, phrase } of found) expect(text.slice(start, end)).toBe(phrase);
  });

  it('in any text the places are in order, apart, and hold their phrase', () => {
    const piece = fc.constantFrom(
      '不',
      '行',
      '知道',
      '不清楚',
      '我们',
      '归',
      '管',
      ',',
      '“',
      '”',
      '没办法',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, phrase } of findWording(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(phrase);
          last = end;
        }
      }),
    );
  });

  it('four thousand characters take no time worth noticing', () => {
    const text = '不是我们居民反映说'.repeat(444);
    const startedAt = performance.now();
    findWording(text);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

describe('where they are refused', () => {
  it('the field is named, and the way forward with it', () => {
    expect(() => refuseWording('text', '不归我们管')).toThrow(
      new DomainError('invalid', 'unhelpful_words', { text: 'unhelpful_words' }),
    );
  });

  it('a text that leads on passes', () => {
    expect(() => refuseWording('text', '依据清单,建议由区城管局主责。')).not.toThrow();
  });
});
