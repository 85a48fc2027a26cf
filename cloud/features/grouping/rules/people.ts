/** Somebody to be grouped, with everything that decides where they go. */
export interface Person {
  memberId: string;
  /** Values by field key, as the form keeps them: choices as words, a number as its digits. */
  answers: Readonly<Record<string, readonly string[]>>;
  /** Share of due days lit in earlier courses, 0 to 1; null = no earlier course. */
  activity: number | null;
  /** The member this person asks for; counts when both ask for each other. */
  wantsToBeWith: string | null;
  /** `marked` by an operator as captain, `willing` by their own word. */
  captaincy: 'marked' | 'willing' | 'none';
}

/** The key of past activity among the fields. */
export const ACTIVITY = 'activity';

/** A field that is spread over the teams. `number` is read in bands, `multiple` option by option. */
export interface Field {
  key: string;
  kind: 'single' | 'multiple' | 'number';
}

/** What grouping starts from. */
export interface Brief {
  fields: readonly Field[];
  /** Most people in a team; at least 1. */
  teamSize: number;
  /** Breaks ties; the same seed and people give the same teams. */
  seed: string;
}

/** A team as it is proposed, its captain first. */
export interface Team {
  memberIds: string[];
  captainId: string;
}
