import { useEffect, useState } from 'preact/hooks';
import type { ChangePreview } from '../../../src/contract/sla-views.ts';
import { settingsWords } from '../../../src/contract/words/pages/settings.ts';
import type { CalendarEdit } from '../../../src/domain/sla/calendar-settings.ts';
import { post } from '../../api.ts';
import { serverNow } from '../../elements/ticker.ts';
import { book, pageWords, sayInstant } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { FormDialog } from './form-dialog.tsx';
import { wholeName } from './limit-names.ts';

const SAMPLES_MAX = 8;

type Props = {
  body: CalendarEdit & { version: number };
  onSave: () => Promise<boolean>;
  onFault: (fault: unknown) => void;
  onClose: () => void;
};

/** Before it is saved: how many running clocks would move, and what a whistle blown now would have. */
export const CalendarPreview = ({ body, onSave, onFault, onClose }: Props) => {
  const words = pageWords(settingsWords);
  return (
    <FormDialog
      title={words.reviewTitle}
      act={words.save}
      onClose={onClose}
      onFault={onFault}
      onAct={onSave}
    >
      <Told body={body} onFault={onFault} />
      <p class="soft small">{words.movesNever}</p>
    </FormDialog>
  );
};

const Told = ({ body, onFault }: Pick<Props, 'body' | 'onFault'>) => {
  const words = pageWords(settingsWords);
  const [preview, setPreview] = useState<ChangePreview>();
  const [fault, setFault] = useState<unknown>();
  useEffect(() => {
    let isLeft = false;
    const { version: _, ...edit } = body;
    post<ChangePreview>('/api/calendar/preview', edit).then(
      (found) => isLeft || setPreview(found),
      (caught) => {
        if (isLeft) return;
        setFault(caught);
        onFault(caught);
      },
    );
    return () => {
      isLeft = true;
    };
  }, [body]);
  if (fault !== undefined) return <ProblemNotice fault={fault} />;
  if (!preview) return <p role="status">{words.counting}</p>;
  const { moved, samples } = preview;
  const count = moved.reduce((sum, each) => sum + each.count, 0);
  return (
    <div class="stack" role="status">
      <p>{count === 0 ? words.movesNone : words.moves(count)}</p>
      {count > 0 && (
        <ul class="told">
          {moved.map((each) => (
            <li key={each.name}>
              {words.move(
                book().clockName[each.name],
                each.count,
                sayInstant(each.earliestFrom, serverNow()),
                sayInstant(each.earliestTo, serverNow()),
              )}
            </li>
          ))}
        </ul>
      )}
      {samples.length > 0 && <p>{words.samples}</p>}
      {samples.length > 0 && (
        <ul class="told">
          {samples.slice(0, SAMPLES_MAX).map(({ key, before, after }) => (
            <li key={key}>
              {words.sampleOf(
                wholeName(key),
                sayInstant(before, serverNow()),
                sayInstant(after, serverNow()),
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
