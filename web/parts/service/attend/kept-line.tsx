import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { pageWords } from '../../../words.ts';
import { keptMarks } from './attendances.ts';

/** One line wherever the way to noting is: what this phone still keeps. */
export const KeptLine = () => {
  const words = pageWords(serviceHomeWords);
  const refused = keptMarks.value.filter(({ refusal }) => refusal).length;
  const waiting = keptMarks.value.length - refused;
  if (refused + waiting === 0) return null;
  return (
    <a class="notice amber service-kept" href="/service/attend">
      {[waiting > 0 && words.waiting(waiting), refused > 0 && words.refusedKept(refused)]
        .filter(Boolean)
        .join(' · ')}
    </a>
  );
};
