import { useId } from 'preact/hooks';

type Props = {
  label: string;
  hint?: string;
  value: boolean;
  onValue: (value: boolean) => void;
  disabled?: boolean;
};

export const CheckField = ({ label, hint, value, onValue, disabled }: Props) => {
  const id = useId();
  return (
    <div class="field">
      <label class="verb-check" for={id}>
        <input
          id={id}
          type="checkbox"
          checked={value}
          disabled={disabled}
          aria-describedby={hint && `${id}-hint`}
          onChange={(event) => onValue(event.currentTarget.checked)}
        />
        {label}
      </label>
      {hint && (
        <small class="soft" id={`${id}-hint`}>
          {hint}
        </small>
      )}
    </div>
  );
};
