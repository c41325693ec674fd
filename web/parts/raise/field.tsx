/** A labelled field that says what is wrong with it, to eyes and ears alike. */
import type { ComponentChildren } from 'preact';
import type { FieldName } from './check.ts';
import type { Raising } from './raising.ts';

type Own = { raising: Raising; name: FieldName };

const fieldId = (name: FieldName): string => `raise-${name.replace('.', '-')}`;
const errorId = (name: FieldName): string => `${fieldId(name)}-error`;

/** For the control itself. */
export const controlProps = ({ raising, name }: Own) => {
  const isWrong = raising.errors.value[name] !== undefined;
  return {
    id: fieldId(name),
    'aria-invalid': isWrong ? ('true' as const) : undefined,
    'aria-describedby': isWrong ? errorId(name) : undefined,
  };
};

/** For a group of controls: focus comes to the group. */
export const groupProps = ({ raising, name }: Own) => {
  const isWrong = raising.errors.value[name] !== undefined;
  return {
    id: fieldId(name),
    tabIndex: -1,
    'data-wrong': isWrong ? '' : undefined,
    'aria-describedby': isWrong ? errorId(name) : undefined,
  };
};

export const FieldError = ({ raising, name }: Own) => {
  const sentence = raising.errors.value[name];
  return sentence ? (
    <p class="field-error" id={errorId(name)}>
      {sentence}
    </p>
  ) : null;
};

type FieldProps = Own & { label: ComponentChildren; children: ComponentChildren };

export const Field = ({ raising, name, label, children }: FieldProps) => (
  <div class="field">
    <label for={fieldId(name)}>{label}</label>
    {children}
    <FieldError raising={raising} name={name} />
  </div>
);

type ValueProps = Own & {
  label: ComponentChildren;
  value: string;
  onValue: (value: string) => void;
};
type TextProps = ValueProps & { inputMode?: 'tel'; placeholder?: string; maxLength?: number };

export const TextField = ({ raising, name, label, value, onValue, ...input }: TextProps) => (
  <Field raising={raising} name={name} label={label}>
    <input
      type="text"
      autocomplete="off"
      {...input}
      {...controlProps({ raising, name })}
      value={value}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  </Field>
);

/** Wall time of the district. */
export const TimeField = ({ raising, name, label, value, onValue }: ValueProps) => (
  <Field raising={raising} name={name} label={label}>
    <input
      type="datetime-local"
      {...controlProps({ raising, name })}
      value={value}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  </Field>
);

/** The first thing that is wrong, from the top, gets the focus. */
export const focusFirstWrong = (form: HTMLElement): void =>
  form.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')?.focus();
