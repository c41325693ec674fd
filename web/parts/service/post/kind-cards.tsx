/** Which of the four kinds is it? Each with a line of what it means. */
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { servicePostWords } from '../../../../src/contract/words/pages/service-post.ts';
import { NEED_KINDS, type NeedKind } from '../../../../src/domain/service/need/need.ts';
import { pageWords } from '../../../words.ts';

type Props = { kind: NeedKind; onKind: (kind: NeedKind) => void };

export const KindCards = ({ kind, onKind }: Props) => {
  const words = pageWords(servicePostWords);
  const names = pageWords(serviceNames);
  return (
    <fieldset class="field">
      <legend>{words.kind}</legend>
      <div class="post-kinds">
        {NEED_KINDS.map((each) => (
          <label key={each} class="post-kind" data-chosen={each === kind ? '' : undefined}>
            <input
              type="radio"
              name="need-kind"
              value={each}
              checked={each === kind}
              onChange={() => onKind(each)}
            />
            <span>
              <b>{names.needKind[each]}</b>
              <span class="soft small">{words.kindMeans[each]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
