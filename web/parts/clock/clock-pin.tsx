/** The pin of a whistle with its nearest clock around it. */
import '../../elements/whistle-pin.ts';
import type { Kind } from '../../../src/domain/ticket/ticket.ts';
import { language } from '../../words.ts';
import type { Shown } from './look.ts';

type Props = { kind: Kind; clock: Shown | undefined; size: number };

export const ClockPin = ({ kind, clock, size }: Props) => (
  <whistle-pin
    kind={kind}
    state={clock?.state ?? 'none'}
    started-at={clock?.startedAt}
    due-at={clock?.dueAt}
    yellow-at={clock?.yellowAt}
    unit={clock?.limit?.unit}
    lang={language.value}
    size={size}
  />
);
