import type { CourseHistory } from './checkins';
import type { DemoTeam } from './camps';
import type { CommunityProfile } from './communities';
import type { DeskRows } from './desk';
import type { Brought, StepTaken } from './earnings';
import type { HomeworkStory } from './homework';
import type { MailRow } from './mail';
import type { DemoCheckin, DemoCourse } from './model';
import type { People } from './people';
import type { PerkStory } from './perks';
import type { Album } from './pictures';

/** A course with all that happened in it. */
export interface SettledCourse {
  course: DemoCourse;
  history: CourseHistory;
  hostId: string;
  coverKey: string;
}

/** Everything about one community, made up and ready to be written. */
export interface Settlement {
  communityId: string;
  profile: CommunityProfile;
  coverKey: string;
  people: People;
  /** Storage keys of the members' pictures. */
  avatarKeys: Map<string, string>;
  album: Album;
  courses: SettledCourse[];
  teams: DemoTeam[];
  steps: StepTaken[];
  brought: Brought;
  mail: MailRow[];
  desk: DeskRows | null;
  inviteCode: string | null;
  perkStory: PerkStory;
  homework: HomeworkStory;
}

export const checkinsOf = ({ courses }: Pick<Settlement, 'courses'>): DemoCheckin[] =>
  courses.flatMap(({ history }) => history.checkins);
