/** Members who live outside the district: their own organisation confirms where they report. */
import type { RegistrationView } from '../../../../src/contract/service-views.ts';
import type { List } from '../../../../src/contract/views.ts';
import { servicePairsWords } from '../../../../src/contract/words/pages/service-pairs.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { AskedRow } from '../board/asked-row.tsx';
import { useFreshRead } from '../use-fresh-read.ts';

/** Nothing at all while nobody asks. */
export const OutsidePart = () => {
  const words = pageWords(servicePairsWords);
  const { data, fault, retry } = useFreshRead<List<RegistrationView>>(
    '/api/registrations?kind=member&limit=200',
  );
  if (fault !== undefined) return <ProblemNotice fault={fault} retry={retry} />;
  const asking = (data?.items ?? []).filter(({ verbs }) =>
    verbs.some((verb) => verb === 'confirm' || verb === 'answer_move'),
  );
  if (asking.length === 0) return null;
  return (
    <section class="board-section" aria-labelledby="outside">
      <div class="board-section-head">
        <h2 id="outside">
          {words.outside} <span class="soft">{asking.length}</span>
        </h2>
      </div>
      <p class="soft small">{words.outsideMeans}</p>
      <ul class="card flush">
        {asking.map((each) => (
          <AskedRow key={each.id} registration={each} onDone={retry} />
        ))}
      </ul>
    </section>
  );
};
