/** What the organiser changes, each asked in a box of its own. */
import type { NeedClaimView, NeedView, ShiftView } from '../../../../src/contract/service-views.ts';
import { serviceOrganiserWords } from '../../../../src/contract/words/pages/service-organiser.ts';
import { post } from '../../../api.ts';
import { pageWords } from '../../../words.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { TextDialog } from '../text-dialog.tsx';
import { AddShiftDialog } from './add-shift-dialog.tsx';
import { WidenDialog } from './widen-dialog.tsx';

export type OrganiserAct =
  | { name: 'remove'; claim: NeedClaimView }
  | { name: 'widen' | 'cancelShift'; shift: ShiftView }
  | { name: 'addShift' | 'opening' | 'cancel' | 'end' };

type Props = { need: NeedView; act: OrganiserAct; onDone: () => void; onClose: () => void };

export const OrganiserDialog = ({ need, act, onDone, onClose }: Props) => {
  const words = pageWords(serviceOrganiserWords);
  const path = `/api/needs/${need.id}`;
  const send = async (to: string, body: object, key: string): Promise<void> => {
    await post(`${path}/${to}`, body, key);
    onDone();
  };
  switch (act.name) {
    case 'remove':
      return (
        <TextDialog
          title={words.removeOf(act.claim.person?.name ?? act.claim.organisation?.name ?? '')}
          means={words.removeMeans}
          act={words.remove}
          onSend={(text, key) => send(`claims/${act.claim.n}/removal`, { text }, key)}
          onClose={onClose}
        />
      );
    case 'widen':
      return <WidenDialog shift={act.shift} onSend={send} onClose={onClose} />;
    case 'addShift':
      return <AddShiftDialog onSend={send} onClose={onClose} />;
    case 'cancelShift':
      return (
        <TextDialog
          title={words.cancelShift}
          means={words.cancelShiftMeans}
          act={words.cancelShift}
          onSend={(text, key) => send(`shifts/${act.shift.id}/cancellation`, { text }, key)}
          onClose={onClose}
        />
      );
    case 'opening':
      return (
        <ConfirmDialog
          title={words.opening}
          means={words.openingMeans}
          act={words.opening}
          onSend={(key) => send('opening', {}, key)}
          onClose={onClose}
        />
      );
    case 'cancel':
      return (
        <TextDialog
          title={words.cancel}
          means={words.cancelMeans}
          act={words.cancel}
          onSend={(text, key) => send('cancellation', { text }, key)}
          onClose={onClose}
        />
      );
    case 'end':
      return (
        <TextDialog
          title={words.end}
          means={words.endMeans}
          label={words.note}
          act={words.end}
          isOptional
          onSend={(text, key) => send('end', text ? { text } : {}, key)}
          onClose={onClose}
        />
      );
  }
};
