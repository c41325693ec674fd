/** What was asked, before it is answered: who, when, and in which words. */
import type { ComponentChildren } from 'preact';
import type { ReturnView } from '../../../../src/contract/overlay-views.ts';
import { decisionWords } from '../../../../src/contract/words/pages/decisions.ts';
import { pageWords } from '../../../words.ts';
import { say } from '../../clock/clock-left.tsx';

type Props = { title: string; note?: string; text?: string; children?: ComponentChildren };

export const Asked = ({ title, note, text, children }: Props) => (
  <section class="verb-asked" aria-label={title}>
    <h3>{title}</h3>
    {note && <p class="soft">{note}</p>}
    {text && <blockquote>{text}</blockquote>}
    {children}
  </section>
);

export const ReturnAsked = ({ asked }: { asked: ReturnView }) => {
  const words = pageWords(decisionWords);
  const { n, unit, askedAt, state, suggested, consulted, to } = asked;
  const rows: [label: string, text: string | undefined][] = [
    [words.said.basis, asked.basis],
    [words.said.path, asked.path],
    [words.said.suggested, suggested?.name],
    [words.said.consulted, consulted?.name],
    [words.said.to, to?.name],
    [words.said.answer, asked.answer],
  ];
  return (
    <Asked
      title={words.returnOf(n, unit.name)}
      note={`${say(askedAt)} · ${words.returnState[state]}`}
    >
      <dl>
        {rows.map(([label, text]) =>
          text ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Asked>
  );
};
