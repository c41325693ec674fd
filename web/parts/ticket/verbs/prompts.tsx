/** Sentences to start a text from, one tap each. */
type Props = {
  label: string;
  sentences: readonly string[];
  text: string;
  onText: (text: string) => void;
};

export const Prompts = ({ label, sentences, text, onText }: Props) => (
  <fieldset class="cluster verb-prompts">
    <legend class="soft">{label}</legend>
    {sentences
      .filter((sentence) => !text.includes(sentence))
      .map((sentence) => (
        <button
          key={sentence}
          type="button"
          class="chip"
          onClick={() => onText([text.trimEnd(), sentence].filter(Boolean).join('\n'))}
        >
          {sentence}
        </button>
      ))}
  </fieldset>
);
