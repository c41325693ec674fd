/** Skills to choose, several at a time. */
import { serviceNames } from '../../../src/contract/words/pages/service-names.ts';
import { SKILLS, type Skill } from '../../../src/domain/service/skill.ts';
import { pageWords } from '../../words.ts';

type Props = { label: string; skills: readonly Skill[]; onSkills: (skills: Skill[]) => void };

export const SkillChips = ({ label, skills, onSkills }: Props) => {
  const names = pageWords(serviceNames);
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <div class="cluster">
        {SKILLS.map((skill) => (
          <button
            key={skill}
            class="chip"
            type="button"
            aria-pressed={skills.includes(skill)}
            onClick={() => onSkills(SKILLS.filter((each) => isChosen(skills, each, skill)))}
          >
            {names.skill[skill]}
          </button>
        ))}
      </div>
    </fieldset>
  );
};

const isChosen = (skills: readonly Skill[], each: Skill, turned: Skill): boolean =>
  each === turned ? !skills.includes(each) : skills.includes(each);
