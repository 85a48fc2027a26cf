import type { CaptainsNote, CareContact, Team } from '@contract/team';
import { createRemoteStore } from '@/shared/store/remote';
import { fetchBoard, fetchCare, fetchMine, fetchTeam } from './api';

/** My teams in running courses. */
export const useTeams = createRemoteStore({ keepAs: 'teams', version: 3, load: fetchMine });

/** One team, of mine or as staff see it. */
export const useTeam = createRemoteStore({ keepAs: 'team', version: 2, load: fetchTeam });

/** The teams of one course beside each other. */
export const useBoard = createRemoteStore({ keepAs: 'team.board', load: fetchBoard });

/** Whom to care for in one team. Never kept on the phone: others may hold it. */
export const useCare = createRemoteStore({ load: fetchCare });

/** Shows a new note wherever its team is shown. */
export function showNote(teamId: string, captainsNote: CaptainsNote | null): void {
  const change = (team: Team) => (team.teamId === teamId ? { ...team, captainsNote } : team);
  useTeams.getState().patch(({ teams }) => ({ teams: teams.map(change) }));
  useTeam.getState().patch(change);
}

/** Shows a contact of somebody on the list; the order stays until the list is fetched again. */
export function showContact(teamId: string, memberId: string, contact: CareContact | null): void {
  useCare.getState().patch((care) =>
    care.teamId === teamId
      ? {
          ...care,
          people: care.people.map((row) => (row.person.memberId === memberId ? { ...row, contact } : row)),
        }
      : care,
  );
}
