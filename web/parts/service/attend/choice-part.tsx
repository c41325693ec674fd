import { attendWords } from '../../../../src/contract/words/pages/attend.ts';
import { pageWords } from '../../../words.ts';
import { sayWhen } from '../say-more.ts';
import type { Choice } from './choices.ts';
import { addressOf } from './target.ts';

/** What I hold today, when no address said which. */
export const ChoicePart = ({ choices }: { choices: Choice[] }) => {
  const words = pageWords(attendWords);
  if (choices.length === 0) return <p class="soft">{words.nothing}</p>;
  return (
    <section class="service-part" aria-labelledby="which">
      <h2 id="which" class="service-name">
        {words.which}
      </h2>
      <ul class="card flush service-rows">
        {choices.map((choice) => (
          <li key={addressOf(choice.activity)} class="service-row">
            <a class="service-row-main" href={addressOf(choice.activity)}>
              <b>{choice.title}</b>
              <ChoiceLine choice={choice} />
            </a>
            <span class="service-more" aria-hidden="true">
              ›
            </span>
          </li>
        ))}
      </ul>
      <p class="small soft">{words.whichMeans}</p>
    </section>
  );
};

export const ChoiceLine = ({ choice: { from, until, place } }: { choice: Choice }) => (
  <span class="small soft">
    {[from && sayWhen(from, until), place?.address].filter(Boolean).join(' · ')}
  </span>
);
