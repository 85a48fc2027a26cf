/** A team's member-days until yesterday, as they are counted for the board. */
export interface TeamTally {
  teamId: string;
  name: string;
  members: number;
  lit: number;
  scheduled: number;
  leave: number;
}

export interface Ranked extends TeamTally {
  /** 0 to 1 in whole hundredths; null while nothing was asked. */
  share: number | null;
  rank: number | null;
}

/** With fewer people one person's week decides everything: such a team is shown, but not compared. */
export const SMALLEST_RANKED = 3;

/**
 * Completion share, adjusted for leave: lit ÷ (scheduled − leave), over all member-days that have passed. It is a share
 * of days and not a sum, so that size gives no advantage. Rounded to what people read, because two teams that show the
 * same number must not have different ranks.
 */
export function shareOf({ lit, scheduled, leave }: Pick<TeamTally, 'lit' | 'scheduled' | 'leave'>): number | null {
  const due = scheduled - leave;
  return due <= 0 ? null : Math.round((lit / due) * 100) / 100;
}

/** The board: the best share first, equal shares with equal ranks (1, 2, 2, 4) by name, teams without a rank last. */
export function rankTeams(tallies: readonly TeamTally[]): Ranked[] {
  const shown = tallies.map((tally) => ({ ...tally, share: shareOf(tally) }));
  const compared = shown.filter(({ share, members }) => share !== null && members >= SMALLEST_RANKED);
  const rankOf = (share: number) => 1 + compared.filter((other) => other.share! > share).length;
  return shown
    .map((team) => ({ ...team, rank: compared.includes(team) ? rankOf(team.share!) : null }))
    .sort(
      (a, b) =>
        (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareText(a.name, b.name) || compareText(a.teamId, b.teamId),
    );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
