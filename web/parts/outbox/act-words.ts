/** How does an act that waits here read: what was to be done, and every word that was typed? */
import { outboxWords } from '../../../src/contract/words/pages/outbox.ts';
import { toInstant } from '../../../src/domain/instant.ts';
import type { KeptAct } from '../../outbox/kept-act.ts';
import { book, pageWords, sayInstant } from '../../words.ts';

export const actName = ({ verb, about }: Pick<KeptAct, 'verb' | 'about'>): string => {
  const words = pageWords(outboxWords);
  if (verb === 'raise') return words.raise;
  return verb === 'attend' ? words.attend[about.what ?? 'arrive'] : book().verb[verb];
};

export type Line = { label: string; text: string };

type Label = keyof typeof outboxWords.zh.label;

/** In the order of the form; what is no word of somebody's, such as ids, is left out. */
const TYPED: readonly Label[] = [
  'outcome',
  'who',
  'eta',
  'reason',
  'detail',
  'address',
  'underControl',
  'text',
  'spokenWith',
  'measures',
  'expectedEnd',
  'note',
];

export const typedLines = ({ body }: Pick<KeptAct, 'body'>): Line[] => {
  const { label } = pageWords(outboxWords);
  const { place, caller, hands, ...rest } = body;
  const said = {
    ...rest,
    ...(isTexts(place) && { address: place.address }),
    ...(isTexts(hands) && { note: hands.bring }),
  };
  const lines = TYPED.flatMap((name) => {
    const text = sayValue(name, (said as Record<string, unknown>)[name]);
    return text ? [{ label: label[name], text }] : [];
  });
  return [...lines, ...callerLines(caller)];
};

const callerLines = (caller: unknown): Line[] => {
  const { label } = pageWords(outboxWords);
  if (!isTexts(caller)) return [];
  const parts = { callerName: caller.name, callerPhone: caller.phone };
  return Object.entries(parts).flatMap(([name, text]) =>
    typeof text === 'string' && text ? [{ label: label[name as Label], text }] : [],
  );
};

const isTexts = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const sayValue = (name: Label, value: unknown): string | undefined => {
  const words = pageWords(outboxWords);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value !== 'string') return undefined;
  if (name === 'eta') return sayInstant(value);
  return name === 'outcome' ? (book().outcome as Record<string, string>)[value] : value;
};

/** As one text: to be copied, or sent as a comment. */
export const typedText = (act: KeptAct): string => {
  const words = pageWords(outboxWords);
  const head = words.commentHead(actName(act), sayInstant(act.deviceAt));
  return [head, ...typedLines(act).map(({ label, text }) => `${label}:${text}`)].join('\n');
};

export const nowInstant = (): string => toInstant(Date.now());
