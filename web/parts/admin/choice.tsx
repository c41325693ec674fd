import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Option = { value: string; text: string };

type Props = {
  label: string;
  value: string;
  options?: readonly Option[];
  fault?: string;
  onValue: (value: string) => void;
  children?: ComponentChildren;
};

export const Choice = ({ label, value, options = [], fault, onValue, children }: Props) => {
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
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
        {children}
      </select>
      {fault && (
        <p class="field-error" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
};
