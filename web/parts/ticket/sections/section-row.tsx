/** One line with its state, and the words somebody wrote beneath. */
import type { ComponentChildren } from 'preact';
import { book } from '../../../words.ts';
import { ClockLeft } from '../../clock/clock-left.tsx';
import { ExplainButton } from '../../clock/explain-button.tsx';
import type { SectionRow } from './section.ts';

type Props = { row: SectionRow; children?: ComponentChildren };

export const SectionLine = ({ row, children }: Props) => {
  const { name, state, tone, said, quotes, clock } = row;
  return (
    <li class="ticket-task">
      <div class="ticket-task-line">
        <b>{name}</b>
        <span class={`badge ${tone}`}>{state}</span>
        {clock && (
          <ExplainButton
            clock={clock}
            class="clock-inline"
            label={`${name} ${book().clockName[clock.name]}`}
          >
            <ClockLeft clock={clock} />
          </ExplainButton>
        )}
        {children}
      </div>
      {said.length > 0 && <p class="soft">{said.join(' · ')}</p>}
      {quotes.map(({ label, text }) => (
        <p key={`${label}${text}`} class="ticket-quote">
          {label && <span class="soft">{label} </span>}
          {text}
        </p>
      ))}
    </li>
  );
};
