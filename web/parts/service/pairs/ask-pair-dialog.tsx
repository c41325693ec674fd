/** Ask to report to a place, or to pair with a community; the other side confirms. */
import { useMemo, useState } from 'preact/hooks';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { servicePairsWords } from '../../../../src/contract/words/pages/service-pairs.ts';
import { newKey, post } from '../../../api.ts';
import { me, units } from '../../../state.ts';
import { book, pageWords } from '../../../words.ts';
import { FormDialog } from '../../admin/form-dialog.tsx';
import { fieldFault } from '../../problem-notice.tsx';
import { SelectField } from '../select-field.tsx';
import { TextArea } from '../text-area.tsx';
import { askBody, emptyAsk, missingIn, type PairAsk } from './ask.ts';
import type { PairSide } from './lines.ts';

type Props = { side: PairSide; onDone: () => void; onClose: () => void };

const FIELDS = ['unitId', 'streetId', 'communityId', 'note'] as const;

export const AskPairDialog = ({ side, onDone, onClose }: Props) => {
  const words = pageWords(servicePairsWords);
  const names = pageWords(serviceNames);
  const own = me.value?.user.unit;
  const [ask, setAsk] = useState<PairAsk>(() => emptyAsk(own));
  const [faults, setFaults] = useState<Record<string, string | undefined>>({});
  const key = useMemo(newKey, []);
  const change = (part: Partial<PairAsk>): void => {
    setAsk({ ...ask, ...part });
    setFaults({});
  };
  const send = async (): Promise<boolean> => {
    const missing = missingIn(ask, side);
    setFaults(Object.fromEntries(missing.map((name) => [name, book().reason.field_missing])));
    if (missing.length > 0) return false;
    await post('/api/registrations', askBody(ask, side), key);
    onDone();
    return true;
  };
  return (
    <FormDialog
      title={words.ask}
      act={words.send}
      isWorded={(fault) => FIELDS.some((name) => fieldFault(fault, name))}
      onFault={(fault) =>
        setFaults(Object.fromEntries(FIELDS.map((name) => [name, fieldFault(fault, name)])))
      }
      onAct={send}
      onClose={onClose}
    >
      <p class="soft">{words.askMeans}</p>
      <SelectField
        label={words.kind}
        value={ask.kind}
        options={(['pairing', 'residence'] as const).map((id) => ({
          id,
          name: names.registrationKind[id],
        }))}
        onValue={(kind) => change({ kind: kind === 'residence' ? 'residence' : 'pairing' })}
      />
      {side === 'place' && (
        <SelectField
          label={words.organisation}
          value={ask.unitId}
          none={words.choose}
          options={units.value.filter(({ kind }) => kind === 'party_org')}
          fault={faults.unitId}
          onValue={(unitId) => change({ unitId })}
        />
      )}
      {own?.kind !== 'community' && <Place ask={ask} faults={faults} onChange={change} />}
      <TextArea
        label={words.note}
        value={ask.note}
        fault={faults.note}
        onValue={(note) => change({ note })}
      />
    </FormDialog>
  );
};

type PlaceProps = {
  ask: PairAsk;
  faults: Record<string, string | undefined>;
  onChange: (part: Partial<PairAsk>) => void;
};

const Place = ({ ask, faults, onChange }: PlaceProps) => {
  const words = pageWords(servicePairsWords);
  const streets = units.value.filter(({ kind }) => kind === 'street');
  const communities = units.value.filter(
    ({ kind, streetId }) => kind === 'community' && streetId === ask.streetId,
  );
  return (
    <>
      {me.value?.user.unit.kind !== 'street' && (
        <SelectField
          label={words.street}
          value={ask.streetId}
          none={words.choose}
          options={streets}
          fault={faults.streetId}
          onValue={(streetId) => onChange({ streetId, communityId: '' })}
        />
      )}
      <SelectField
        label={words.community}
        value={ask.communityId}
        none={ask.kind === 'residence' ? words.toStreet : words.choose}
        options={communities}
        fault={faults.communityId}
        onValue={(communityId) => onChange({ communityId })}
      />
    </>
  );
};
