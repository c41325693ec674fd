import type { KeptAct } from '../../outbox/kept-act.ts';
import { typedLines } from './act-words.ts';

/** Every word that was typed, under its label. */
export const Typed = ({ act }: { act: KeptAct }) => {
  const lines = typedLines(act);
  if (lines.length === 0) return null;
  return (
    <dl class="outbox-typed">
      {lines.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
};
