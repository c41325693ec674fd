/** Found a service team. */
import { useMemo, useState } from 'preact/hooks';
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import type { Skill } from '../../../../src/domain/service/skill.ts';
import { newKey, post } from '../../../api.ts';
import { book, pageWords } from '../../../words.ts';
import { FormDialog } from '../../admin/form-dialog.tsx';
import { Field } from '../../field.tsx';
import { fieldFault } from '../../problem-notice.tsx';
import { SkillChips } from '../skill-chips.tsx';
import { TextArea } from '../text-area.tsx';

type Props = { onDone: () => void; onClose: () => void };

export const TeamDialog = ({ onDone, onClose }: Props) => {
  const words = pageWords(serviceBoardWords);
  const [name, setName] = useState('');
  const [about, setAbout] = useState('');
  const [skills, setSkills] = useState<Skill[]>([]);
  const [fault, setFault] = useState<string>();
  const key = useMemo(newKey, []);
  return (
    <FormDialog
      title={words.found}
      act={words.found}
      isWorded={(caught) => fieldFault(caught, 'name') !== undefined}
      onFault={(caught) => setFault(fieldFault(caught, 'name'))}
      onAct={async () => {
        if (!name.trim()) {
          setFault(book().reason.field_missing);
          return false;
        }
        const said = { name: name.trim(), ...(about.trim() && { about: about.trim() }), skills };
        await post('/api/teams', said, key);
        onDone();
        return true;
      }}
      onClose={onClose}
    >
      <Field label={words.teamName} value={name} fault={fault} onValue={setName} />
      <TextArea label={words.teamAbout} value={about} onValue={setAbout} />
      <SkillChips label={words.skills} skills={skills} onSkills={setSkills} />
    </FormDialog>
  );
};
