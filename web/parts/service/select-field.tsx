/** One of a list, labelled, with what is wrong said beneath. */
import { useId } from 'preact/hooks';

type Props = {
  label: string;
  value: string;
  /** Said where nothing is chosen yet. */
  none?: string;
  options: readonly { id: string; name: string }[];
  fault?: string;
  onValue: (value: string) => void;
};

export const SelectField = ({ label, value, none, options, fault, onValue }: Props) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
      {fault && (
        <p class="field-error" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
};
