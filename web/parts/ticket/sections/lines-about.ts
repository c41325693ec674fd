/** What is there to say of the ticket itself, beside its own words? Rounds, real times, other tickets. */
import type { TicketView } from '../../../../src/contract/views.ts';
import type { RetroWords } from '../../../../src/contract/words/pages/retro.ts';
import type { SectionWords } from '../../../../src/contract/words/pages/sections.ts';
import type { TicketWords } from '../../../../src/contract/words/pages/ticket.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import type { Retro } from '../../../../src/domain/ticket/overlays.ts';
import { parts } from './section.ts';

type Say = (instant: Instant) => string;
type About = { words: SectionWords; retro: RetroWords; ticket: TicketWords };

const RETRO_TIMES = ['blownAt', 'claimedAt', 'arrivedAt', 'reportedAt'] as const;

/** '叫 11-24 10:00 · 到场 11-24 10:20', as far as the times are known. */
export const realTimes = (retro: Retro, { times }: RetroWords, say: Say): string =>
  parts(
    ...RETRO_TIMES.map((name) => {
      const at = retro[name];
      return at && `${times[name]} ${say(at)}`;
    }),
  ).join(' · ');

export const linesAbout = (view: TicketView, say: Say, about: About): string[] => {
  const { words, retro, ticket } = about;
  const { absorbed, firstReceiver, mergedInto } = view;
  const numbers = absorbed.map(({ number }) => number).join(words.join);
  return parts(
    view.round > 1 && ticket.round(view.round),
    mergedInto && words.mergedInto(mergedInto.number),
    numbers && `${words.absorbed} ${numbers}`,
    view.withdrawnAt && words.withdrawnAt(say(view.withdrawnAt)),
    view.retro &&
      [retro.name, retro.real, realTimes(view.retro, retro, say)].filter(Boolean).join(' · '),
    firstReceiver &&
      `${words.firstReceiver} ${firstReceiver.unit.name} ${firstReceiver.person.name}`,
  );
};
