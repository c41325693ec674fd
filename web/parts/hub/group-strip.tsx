/** How many of each wait; each number is the way to its group, and so is the key beside it. */
import { hubWords } from '../../../src/contract/words/pages/hub.ts';
import { pageWords } from '../../words.ts';
import type { GroupName, HubGroup } from './groups.ts';

type Props = {
  groups: readonly HubGroup[];
  /** Nothing is known before the first answer. */
  isKnown: boolean;
  hasMore: boolean;
  onChoose: (name: GroupName) => void;
};

const KEYS = 10;

export const GroupStrip = ({ groups, isKnown, hasMore, onChoose }: Props) => {
  const words = pageWords(hubWords);
  return (
    <ul class="hub-strip" aria-label={words.groups}>
      {groups.map(({ name, count, late }, index) => (
        <li key={name} data-any={count > 0 || undefined}>
          <button
            type="button"
            class="hub-count"
            aria-disabled={count === 0 || undefined}
            aria-keyshortcuts={index < KEYS ? keyOf(index) : undefined}
            onClick={() => onChoose(name)}
          >
            <span class="hub-count-name">
              {index < KEYS && (
                <span class="hub-key" aria-hidden="true">
                  {keyOf(index)}
                </span>
              )}
              {words.group[name]}
            </span>
            <b>
              {isKnown ? count : '–'}
              {name === 'late' && hasMore && '+'}
            </b>
            {late > 0 && name !== 'late' && <span class="hub-late">{words.lateOf(late)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
};

const keyOf = (index: number): string => String((index + 1) % KEYS);
