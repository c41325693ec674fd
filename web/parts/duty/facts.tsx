/** What the list says of a situation beyond who leads it. */
import { useSignal } from '@preact/signals';
import type { SituationView } from '../../../src/contract/views.ts';
import { dutyWords } from '../../../src/contract/words/pages/duty.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { LEAD_CLOCKS } from '../../../src/domain/sla/clock.ts';
import { book, pageWords } from '../../words.ts';
import { limitWords } from '../clock/rule-words.ts';
import { cautionText } from './caution-text.ts';
import { sayDay } from './say-day.ts';
import { Versions } from './versions.tsx';

type Props = { situation: SituationView };

export const DutyCaution = ({ situation }: Props) => {
  if (situation.list === 'own') return <p class="soft small">{pageWords(dutyWords).selfHandled}</p>;
  const text = cautionText(situation);
  return text ? <p class="notice small">{text}</p> : null;
};

export const DutyLimits = ({ situation: { ownLimits } }: Props) => {
  const said = LEAD_CLOCKS.flatMap((name) => {
    const limit = ownLimits[name];
    return limit ? [`${book().clockName[name]} ${limitWords(limit, pageWords(ticketWords))}`] : [];
  });
  if (said.length === 0) return null;
  return (
    <>
      <dt>{pageWords(dutyWords).ownLimits}</dt>
      <dd>{said.join(' · ')}</dd>
    </>
  );
};

export const DutyAliases = ({ situation: { aliases } }: Props) => {
  const words = pageWords(dutyWords);
  return (
    <>
      {(['hotline', 'gb'] as const)
        .filter((kind) => aliases[kind].length > 0)
        .map((kind) => (
          <>
            <dt>{words.alias[kind]}</dt>
            <dd>{aliases[kind].join('、')}</dd>
          </>
        ))}
    </>
  );
};

/** Read when opened: most readers want the one in force. */
export const DutyVersions = ({ situation: { code, version, since } }: Props) => {
  const isOpen = useSignal(false);
  return (
    <details
      class="duty-dated small"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary class="soft">{pageWords(dutyWords).version(version, sayDay(since))}</summary>
      {isOpen.value && <Versions key={version} code={code} />}
    </details>
  );
};
