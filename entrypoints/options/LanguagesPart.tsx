import { InterestsForm } from '../../components/settings/InterestsForm.tsx';
import { useStored } from '../../components/ui/use-stored.ts';
import { interests as interestsItem } from '../../utils/platform/storage.ts';
import { LanguageChoice } from './LanguageChoice.tsx';

/** The interface's language, and the languages and countries in which and for which the person writes. */
export function LanguagesPart() {
  const [interests, setInterests] = useStored(interestsItem);
  return (
    <>
      <LanguageChoice id="language" />
      {interests && (
        <InterestsForm interests={interests} onInterests={(next) => void setInterests(next)} />
      )}
    </>
  );
}
