/** Several lines to fill in, with what is wrong said beneath. */
import { useId } from 'preact/hooks';

type Props = {
  label: string;
  value: string;
  hint?: string;
  fault?: string;
  maxLength?: number;
  onValue: (value: string) => void;
};

const MOST = 4000;

export const TextArea = ({ label, value, hint, fault, maxLength = MOST, onValue }: Props) => {
  const id = useId();
  const told = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        value={value}
        maxLength={maxLength}
        rows={3}
        aria-invalid={fault ? true : undefined}
        aria-describedby={told || undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint && (
        <p class="small soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="field-error" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
};
