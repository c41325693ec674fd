/** Whom to phone before anything else: fire, gas and injuries do not wait for a ticket. */
import type { UnitView } from '../../../src/contract/views.ts';
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { link, unitById, units } from '../../state.ts';
import { pageWords } from '../../words.ts';
import type { Raising } from './raising.ts';

const EMERGENCY_NUMBERS = ['119', '110', '120'];

export const DialPart = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const isAway = link.value === 'offline' || raising.phase.value.name === 'kept';
  const lead = unitById.value.get(raising.leadId.value ?? '');
  const hub = units.value.find(({ kind }) => kind === 'hub');
  const isUrgent = raising.kind.value === 'emergency' || soundsUrgent(raising.draft.value.words);
  if (!isUrgent && !isAway) return null;
  return (
    <section class="raise-dial" aria-label={words.dialFirst}>
      <span class="label">{isAway ? words.dialOffline : words.dialFirst}</span>
      {EMERGENCY_NUMBERS.map((number) => (
        <a key={number} class="chip late" href={`tel:${number}`} aria-label={words.call(number)}>
          {number}
        </a>
      ))}
      {lead?.phone && <Room unit={lead} phone={lead.phone} text={words.leadRoom} />}
      {hub?.phone && <Room unit={hub} phone={hub.phone} text={words.hubRoom} />}
    </section>
  );
};

/** What nobody should wait for a ticket with, whatever kind is chosen. */
const URGENT = /着火|起火|失火|火灾|燃气|煤气|爆炸|伤|昏|被困|坠/;

const soundsUrgent = (words: string): boolean => URGENT.test(words);

const Room = ({ unit, phone, text }: { unit: UnitView; phone: string; text: string }) => (
  <a
    class="chip late"
    href={`tel:${phone}`}
    title={`${unit.name} ${phone}`}
    aria-label={pageWords(raiseWords).call(`${text} ${unit.name}`)}
  >
    {text}
  </a>
);
