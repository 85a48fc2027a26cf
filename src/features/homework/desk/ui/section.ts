import type { AssignmentDraft } from '../draft';
import type { DraftErrors } from '../rules';

/** What each part of the editor works with. */
export interface SectionProps {
  draft: AssignmentDraft;
  errors: DraftErrors;
  onChange: (change: Partial<AssignmentDraft>) => void;
}
