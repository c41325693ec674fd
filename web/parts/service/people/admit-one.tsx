/** Enter one member; what comes back is handed over at once. */
import { useState } from 'preact/hooks';
import type { AdmittedView } from '../../../../src/contract/service-views.ts';
import { servicePeopleWords } from '../../../../src/contract/words/pages/service-people.ts';
import type { Skill } from '../../../../src/domain/service/skill.ts';
import { newKey, post } from '../../../api.ts';
import { units } from '../../../state.ts';
import { book, pageWords } from '../../../words.ts';
import { Field } from '../../field.tsx';
import { fieldFault, ProblemNotice } from '../../problem-notice.tsx';
import { SelectField } from '../select-field.tsx';
import { SkillChips } from '../skill-chips.tsx';
import { useSend } from '../use-send.ts';

const FIELDS = ['name', 'unitId', 'phone'] as const;
const EMPTY = { name: '', unitId: '', phone: '', skills: [] as Skill[] };

type Props = { onAdmitted: (admitted: AdmittedView[]) => void };

export const AdmitOne = ({ onAdmitted }: Props) => {
  const words = pageWords(servicePeopleWords);
  const [said, setSaid] = useState(EMPTY);
  const [key, setKey] = useState(newKey);
  const [missing, setMissing] = useState<string[]>([]);
  const { busy, fault, send } = useSend();
  const change = (part: Partial<typeof EMPTY>): void => {
    setSaid({ ...said, ...part });
    setMissing([]);
  };
  const faultOf = (name: (typeof FIELDS)[number]): string | undefined =>
    missing.includes(name) ? book().reason.field_missing : fieldFault(fault, name);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const empty = (['name', 'unitId'] as const).filter((name) => !said[name].trim());
    setMissing(empty);
    if (empty.length > 0) return;
    const { phone, ...rest } = said;
    await send('admit', async () => {
      const body = {
        ...rest,
        name: said.name.trim(),
        ...(phone.trim() && { phone: phone.trim() }),
      };
      onAdmitted([await post<AdmittedView>('/api/registrations/admissions', body, key)]);
      setSaid({ ...EMPTY, unitId: said.unitId });
      setKey(newKey());
    });
  };
  const isWorded = FIELDS.some((name) => faultOf(name));
  return (
    <form class="card stack" noValidate autocomplete="off" onSubmit={submit}>
      <h2>{words.one}</h2>
      {fault !== undefined && !isWorded && <ProblemNotice fault={fault} />}
      <div class="post-pair">
        <Field
          label={words.name}
          value={said.name}
          fault={faultOf('name')}
          onValue={(name) => change({ name })}
        />
        <SelectField
          label={words.organisation}
          value={said.unitId}
          none={words.choose}
          options={units.value.filter(({ kind }) => kind === 'party_org')}
          fault={faultOf('unitId')}
          onValue={(unitId) => change({ unitId })}
        />
      </div>
      <Field
        label={words.phone}
        value={said.phone}
        hint={words.phoneMeans}
        inputMode="numeric"
        fault={faultOf('phone')}
        onValue={(phone) => change({ phone })}
      />
      <SkillChips
        label={words.skills}
        skills={said.skills}
        onSkills={(skills) => change({ skills })}
      />
      <div class="board-acts">
        <button class="button primary" type="submit" aria-busy={busy !== undefined}>
          {words.admit}
        </button>
      </div>
    </form>
  );
};
