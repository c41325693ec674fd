/** What had better be known before a whistle goes out for this? In the page's own language. */
import type { SituationView } from '../../../src/contract/views.ts';
import { dutyWords } from '../../../src/contract/words/pages/duty.ts';
import { pageWords } from '../../words.ts';

export const cautionText = ({ caution, leadUnit }: SituationView): string | undefined =>
  caution && pageWords(dutyWords).caution[caution.reason](caution.article, leadUnit?.name ?? '');
