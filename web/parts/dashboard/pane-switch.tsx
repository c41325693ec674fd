import { dashboardWords } from '../../../src/contract/words/pages/dashboard.ts';
import { pageWords } from '../../words.ts';
import { Icon } from '../icons.tsx';
import type { DashboardView } from './view.ts';

type Pane = DashboardView['pane'];
type Props = { pane: Pane; onChange: (pane: Pane) => void };

/** Phones: the map and the list change places under the thumb. */
export const PaneSwitch = ({ pane, onChange }: Props) => {
  const words = pageWords(dashboardWords);
  return (
    <fieldset class="pane-switch" aria-label={words.view}>
      {(['map', 'list'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={pane === each}
          onClick={() => onChange(each)}
        >
          <Icon name={each} size={20} />
          {words[each]}
        </button>
      ))}
    </fieldset>
  );
};
