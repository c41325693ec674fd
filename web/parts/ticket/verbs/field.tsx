/** Labelled fields that say what is wrong with them, to eyes and ears alike. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Act } from './use-act.ts';
import { WordingNotice, type WordingTone } from './wording-notice.tsx';

export const errorId = (id: string): string => `${id}-error`;

export const FieldError = ({ id, error }: { id: string; error: string | undefined }) =>
  error ? (
    <p class="field-error" id={errorId(id)}>
      {error}
    </p>
  ) : null;

type Own = { act: Act; name: string; label: string; hint?: string };

/** For the control: ids, and what is wrong with it. */
const useControl = ({ act, name, hint }: Own) => {
  const id = useId();
  const error = act.errors[name];
  const described = [error && errorId(id), hint && `${id}-hint`].filter(Boolean).join(' ');
  return {
    id,
    error,
    props: {
      id,
      'aria-invalid': error ? ('true' as const) : undefined,
      'aria-describedby': described || undefined,
    },
  };
};

type FrameProps = Own & { id: string; error: string | undefined; children: ComponentChildren };

const Frame = ({ id, label, hint, error, children }: FrameProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    {children}
    {hint && (
      <small class="soft" id={`${id}-hint`}>
        {hint}
      </small>
    )}
    <FieldError id={id} error={error} />
  </div>
);

type Valued = { value: string; onValue: (value: string) => void };

const SHORT_MAX = 200;
const TEXT_MAX = 4000;

type LineProps = Own &
  Valued & {
    type?: 'text' | 'tel' | 'datetime-local';
    inputMode?: 'numeric';
    placeholder?: string;
    maxLength?: number;
    min?: string;
  };

export const LineField = (props: LineProps) => {
  const { act, name, label, hint, value, onValue, type = 'text', ...input } = props;
  const own = { act, name, label, hint };
  const { id, error, props: control } = useControl(own);
  return (
    <Frame {...own} id={id} error={error}>
      <input
        autocomplete="off"
        maxLength={SHORT_MAX}
        {...input}
        {...control}
        // The types want one literal; any of the three is right here.
        type={type as 'text'}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </Frame>
  );
};

type TextProps = Own &
  Valued & {
    placeholder?: string;
    /** Words that turn somebody away are pointed out. */
    wording?: WordingTone;
  };

export const TextField = (props: TextProps) => {
  const { act, name, label, hint, value, onValue, placeholder, wording } = props;
  const own = { act, name, label, hint };
  const { id, error, props: control } = useControl(own);
  return (
    <Frame {...own} id={id} error={error}>
      <textarea
        {...control}
        maxLength={TEXT_MAX}
        placeholder={placeholder}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {wording && <WordingNotice fieldId={id} text={value} onText={onValue} tone={wording} />}
    </Frame>
  );
};

export type Option = { value: string; text: string; hint?: string };

type SelectProps = Own & Valued & { options: readonly Option[]; empty?: string };

export const SelectField = ({
  act,
  name,
  label,
  hint,
  value,
  onValue,
  options,
  empty,
}: SelectProps) => {
  const own = { act, name, label, hint };
  const { id, error, props } = useControl(own);
  return (
    <Frame {...own} id={id} error={error}>
      <select {...props} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Frame>
  );
};

type ChoiceProps = Own & {
  value: string | undefined;
  onValue: (value: string) => void;
  options: readonly Option[];
  /** Lines with a hint each, or chips in a row. */
  look?: 'lines' | 'chips';
};

/** Radio buttons: arrows move among them, and each may say what it means. */
export const ChoiceField = (props: ChoiceProps) => {
  const { act, name, label, hint, value, onValue, options, look = 'chips' } = props;
  const { id, error } = useControl({ act, name, label, hint });
  return (
    <fieldset
      class="field verb-choice"
      data-look={look}
      aria-describedby={error ? errorId(id) : undefined}
    >
      <legend>{label}</legend>
      <div class="verb-options">
        {options.map((option) => (
          <label key={option.value} class="verb-option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              aria-invalid={error ? 'true' : undefined}
              onChange={() => onValue(option.value)}
            />
            <span>
              {option.text}
              {option.hint && <small class="soft">{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {hint && <small class="soft">{hint}</small>}
      <FieldError id={id} error={error} />
    </fieldset>
  );
};
