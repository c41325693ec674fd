/** Which channels tell of which kind, as it stands and as it would be after a press? */
import type { ChoicesView } from '../../../src/contract/reach-views.ts';
import type { TellKind } from '../../../src/domain/reach/aim.ts';
import type { Channel } from '../../../src/domain/reach/channels.ts';

export const KIND_ORDER = ['call', 'card', 'ask', 'answer', 'progress', 'service', 'duty'] as const;

/** Beside the inbox, which is never switched off. */
export const shownChannels = ({ channels }: ChoicesView): Channel[] =>
  (['push', 'sms', 'voice'] as const).filter((channel) => channels.includes(channel));

export const isOn = (
  { kinds, defaults }: Pick<ChoicesView, 'kinds' | 'defaults'>,
  kind: TellKind,
  channel: Channel,
): boolean => (kinds[kind] ?? defaults[kind]).includes(channel);

/** The whole of what is chosen after one box was pressed; back at the default it is no choice. */
export const pressedKinds = (
  choices: Pick<ChoicesView, 'kinds' | 'defaults'>,
  kind: TellKind,
  channel: Channel,
): ChoicesView['kinds'] => {
  const { kinds, defaults } = choices;
  const before = kinds[kind] ?? defaults[kind];
  const after = before.includes(channel)
    ? before.filter((each) => each !== channel)
    : [...before, channel];
  const { [kind]: _old, ...others } = kinds;
  return isSame(after, defaults[kind]) ? others : { ...others, [kind]: after };
};

const isSame = (one: readonly Channel[], other: readonly Channel[]): boolean =>
  one.length === other.length && one.every((channel) => other.includes(channel));

/** +86 and what people put between digits goes; undefined: no mobile number of the mainland. */
export const mobileOf = (typed: string): string | undefined => {
  const digits = typed.replaceAll(/[\s()-]/g, '').replace(/^(\+|00)86/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined;
};
