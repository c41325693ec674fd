/** Which words turn a citizen away, and what kind of sentence would lead on instead? */
import { invalid } from './error.ts';

/** 不行 · 不知道, 不清楚 · 不归我们管 · 找别人. */
export const DEAD_ENDS = ['refuses', 'knows_not', 'not_ours', 'sends_away'] as const;
export type DeadEnd = (typeof DEAD_ENDS)[number];

/** Half open, in UTF-16 units of the text; `kind` tells which sentences lead on. */
export type FoundWording = { start: number; end: number; phrase: string; kind: DeadEnd };

/** In order, none overlapping. Quoted, negated, asked and conditional words do not count. */
export const findWording = (written: string): FoundWording[] => {
  const text = narrow(written);
  const shields = quotedRanges(text);
  return DEAD_ENDS.flatMap((kind) => matchesOf(kind, text))
    .filter((found) => !shields.some(([from, to]) => from <= found.start && found.end <= to))
    .filter((found) => !isHarmless(found, text))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((found, i, all) => all.slice(0, i).every((other) => other.end <= found.start));
};

export const refuseWording = (field: string, text: string): void => {
  if (findWording(text).length > 0) throw invalid(field, 'unhelpful_words');
};

/** Full-width commas, colons and letters as their narrow twins, at the same places. */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

const SELF =
  '(?:(?:我们|咱们|咱|我)(?:这里|这边|这儿|方|单位|部门|街道|局|委|办|大队|中队|支队|队|所|科室|科|站|公司)?|本(?:单位|部门|街道|局|委|办|队|所|科室|站|公司))';
const CITIZEN =
  '(?:群众|居民|市民|村民|业主|住户|租户|房东|来电人|来访人|诉求人|投诉人|举报人|反映人|当事人|商户|店主|摊主|经营者|老人|家属|家长|学生|网友|游客|司机|车主|工人|师傅)';
const OTHERS = `(?:${CITIZEN}|物业|施工方|施工单位|开发商|对方|有人|他|她)`;
const THE_PROPER = '(?:别人|别的|其他|其它|相关|有关|主管)(?:单位|部门|人)?';

const PATTERNS: Record<DeadEnd, RegExp> = {
  refuses:
    /不行(?![驶使动人车走贿政文进就则]|的话)|没有?办法|毫无办法|没辙|无能为力|爱莫能助|(?:没|无)法(?:办(?!法)|管|解决|处理|受理|答复)|(?:办|做|干|弄|解决|处理|答复|受理)不(?:了|成)|没(?:空|时间|工夫)(?:管|办|处理)/g,
  knows_not: /不(?:太|大|怎么|是很|是太)?(?:知道|清楚|了解|晓得)/g,
  not_ours: new RegExp(
    [
      `不(?:归|由|该|是)${SELF}(?:来)?(?:管(?!不)|负责|办(?!不)|处理(?!不)|承办|主管)`,
      `(?:不是|不属于?|并非)${SELF}的?(?:(?:工作|管理|管辖|业务|执法|辖区|权限|职责|职权|职能|责任)+(?:的?范围)?|事情?|活儿?|范围)内?`,
      `不在${SELF}的?[^,。;!?\\s]{0,6}范围内?`,
      `(?:与|和|跟)${SELF}(?:无关|没有?关系)`,
      `${SELF}(?:也|都|就|可)?不管(?=[这此那的了,。;!?\\s]|$)`,
      '管不(?:[了着]|到(?!位))|轮不[到着]我们?',
    ].join('|'),
    'g',
  ),
  sends_away: new RegExp(
    [
      `(?:请|你们?|您们?|自己|自行|让${CITIZEN})(?:再|去|另)*找${THE_PROPER}`,
      '(?:你们?|您们?)(?:自己|直接)?去找|(?:另|去)?[找问]别人|(?:别|不要|不用|少)(?:再|来)*找我们?|[爱该想]找谁(?:就)?找谁',
      '(?:你们?|您们?|自己|自行)(?:自己|自行)?(?:去|来)?(?:想办法|看着办)|(?:你们?|您们?)(?:自己|自行)(?:去|来)?(?:解决|处理|协调)',
      '(?:明天|改天|过几天)再来|(?:以后|到时候|回头)再说',
    ].join('|'),
    'g',
  ),
};

const matchesOf = (kind: DeadEnd, text: string): FoundWording[] =>
  [...text.matchAll(PATTERNS[kind])].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    phrase: match[0],
    kind,
  }));

const CLAUSE_ENDS = /[,。.;!?:\s]/;

const clauseBefore = (text: string, end: number): string =>
  text.slice(0, end).split(CLAUSE_ENDS).at(-1) ?? '';

const clauseAfter = (text: string, start: number): string =>
  text.slice(start).split(CLAUSE_ENDS)[0] ?? '';

const QUOTES = /“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|《[^《》]*》|"[^"\n]*"/g;
/** 居民说:… lasts as long as the sentence; without the colon, as long as its clause. */
const SAYS =
  '(?:反映称|反映说|来电称|反映(?!的)|说(?!明|服)|称(?!号)|表示|自述|讲(?!解)|抱怨|追问|询问|问(?!题))';
const TOLD = new RegExp(
  `(?:(?:${OTHERS}|社区|居委会)[^,。;!?:\\s]{0,8}?${SAYS}|其${SAYS}|反映称|来电称|诉称|据称|自述)`,
);
const TOLD_AT_LENGTH = new RegExp(`${TOLD.source}[^,。;!?:\\s]{0,4}:[^。!?\\n]*`, 'g');
const OURS = new RegExp(`${SELF}[^,。;!?\\s]{0,8}$`);

/** What stands between marks is somebody else's, unless we say that we say it. */
const quotedRanges = (text: string): [number, number][] => {
  const marked = [...text.matchAll(QUOTES)].filter(({ index }) => {
    const said = text.slice(0, index).replace(/:$/, '');
    const before = clauseBefore(said, said.length);
    return TOLD.test(before) || !OURS.test(before);
  });
  return [...marked, ...text.matchAll(TOLD_AT_LENGTH)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
};

const NEGATED = new RegExp(
  `(?:不是|并非|绝非|不能|不可能?|不得|不会|不应|不该|不许|不准|不再|不用|不必|不要|不让|无需|没有|从未|从不|绝不|决不|严禁|禁止|杜绝|避免|拒绝)(?:再|简单|只|仅|一味|因为|由于)*(?:有|是|${SELF}|谁)?(?:说|讲|以|用|答复|回答|回复)?$`,
);
const CONDITIONAL = /(?:如果|如有|如|若有?|要是|假如|倘若|一旦|万一)[^的]{0,8}$/;
/** 不整改不行: it must be. */
const MUST = /(?:不(?!好意思|是)|非|没有?).{1,8}$/;
const THEIRS = new RegExp(
  `${OTHERS}(?:们|自己|自行|本人|也|都|还|尚|可能|普遍|并|暂时?|实在)*$|(?:有没有|有无|是否有|有什么|有任何|哪里|哪些|什么地方)(?:什么|任何)?$`,
);
const ABOUT_THEM = new RegExp(
  `^.{0,8}的${CITIZEN}|^(?:的地方|之处|的事项|的(?:可以?|请|随时|欢迎))`,
);
/** A faint picture, a weak heart: a finding, not an answer. */
const FAINT =
  /(?:[看听认辨读拍写照]|标线|标识|标志|字迹|画面|照片|影像|图像|视频|录像|录音|监控|语音|声音|车牌|号牌)[也都还很已]*$/;
const WEAK =
  /(?:身体|身子|腿脚|眼睛|听力|视力|信号|刹车|质量|心脏|结果|效果|强度|水压|电压)[也都还已]*$/;

const isHarmless = ({ start, end, phrase, kind }: FoundWording, text: string): boolean => {
  const before = clauseBefore(text, start);
  const after = clauseAfter(text, end);
  if (text[start - 1] === phrase[phrase.indexOf('不') + 1] && phrase.startsWith('不')) return true;
  if ([NEGATED, CONDITIONAL, TOLD, THEIRS].some((rule) => rule.test(before))) return true;
  if (kind === 'knows_not') return FAINT.test(before) || ABOUT_THEM.test(after);
  return phrase === '不行' && (MUST.test(before) || WEAK.test(before));
};
