import { useId } from 'preact/hooks';

type Props = {
  label: string;
  value: string;
  type?: 'text' | 'password' | 'search' | 'datetime-local' | 'date' | 'time' | 'tel' | 'url';
  name?: string;
  autoComplete?: 'username' | 'current-password' | 'new-password' | 'off';
  inputMode?: 'numeric';
  min?: string;
  max?: string;
  /** A code rather than prose: no capitals, no spelling. */
  isCode?: boolean;
  hint?: string;
  fault?: string;
  onValue: (value: string) => void;
};

/** A labelled line to fill in, with what is wrong said beneath and to screen readers. */
export const Field = ({ label, type = 'text', hint, fault, isCode, onValue, ...input }: Props) => {
  const id = useId();
  const told = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...input}
        // The types want one literal; any of them is right here.
        type={type as 'text'}
        autoCapitalize={isCode ? 'none' : undefined}
        spellcheck={!isCode}
        id={id}
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
