/** Which of several that wait is meant? Where there is one, nothing is asked. */
import { useRef, useState } from 'preact/hooks';
import { ChoiceField } from './field.tsx';
import type { Act } from './use-act.ts';

type Numbered = { n: number };

export type Chosen<T> = { one: T | undefined; choose: (n: string) => void };

/** What was chosen stays, also when somebody else has answered it meanwhile: the server then says so. */
export const useOneOf = <T extends Numbered>(open: readonly T[]): Chosen<T> => {
  const [chosen, choose] = useState<string>();
  const kept = useRef<T | undefined>(undefined);
  const found = open.length === 1 ? open[0] : open.find(({ n }) => String(n) === chosen);
  if (found) kept.current = found;
  return { one: kept.current, choose };
};

type Props<T> = Chosen<T> & {
  act: Act;
  label: string;
  open: readonly T[];
  textOf: (item: T) => string;
};

export const WhichField = <T extends Numbered>(props: Props<T>) => {
  const { act, label, open, one, choose, textOf } = props;
  if (open.length < 2) return null;
  return (
    <ChoiceField
      act={act}
      name="n"
      look="lines"
      label={label}
      value={one && String(one.n)}
      onValue={choose}
      options={open.map((item) => ({ value: String(item.n), text: textOf(item) }))}
    />
  );
};
