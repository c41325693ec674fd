import { UNIT_KINDS } from '../../../src/domain/unit.ts';
import { units } from '../../state.ts';
import { book } from '../../words.ts';
import { Choice } from './choice.tsx';

type Props = {
  label: string;
  value: string;
  /** What stands for no unit. */
  none: string;
  fault?: string;
  onValue: (value: string) => void;
};

/** Every unit, by kind, in administrative order. */
export const UnitChoice = ({ none, ...props }: Props) => (
  <Choice {...props} options={[{ value: '', text: none }]}>
    {UNIT_KINDS.map((kind) => (
      <optgroup key={kind} label={book().unitKind[kind]}>
        {units.value
          .filter((unit) => unit.kind === kind)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </optgroup>
    ))}
  </Choice>
);
