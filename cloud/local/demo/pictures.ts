import { renderAsync } from '@resvg/resvg-js';
import type { DB } from '../../database/schema';
import type { Insertable } from 'kysely';
import { avatar } from './art/avatars';
import * as covers from './art/scenes/covers';
import * as desk from './art/scenes/desk';
import * as outdoors from './art/scenes/outdoors';
import * as paper from './art/scenes/paper';
import * as window from './art/scenes/window';
import { deckOf, type Deck } from './deck';
import type { DemoMember, Moment } from './model';
import type { Habit } from './texts/scenes-of-life';

const SCENES: Record<string, () => string> = { ...desk, ...window, ...outdoors, ...paper, ...covers };

/** What people photograph, by part of the day; `any` fits always. */
const SUBJECTS: Record<Habit | 'any', string[]> = {
  dawn: ['sunriseWindow', 'deskInMorning', 'breakfastBook', 'lakeAtDawn'],
  commute: ['trainWindow', 'deskInMorning', 'breakfastBook'],
  noon: ['teaOnTable', 'ginkgoBench', 'leafInBook'],
  evening: ['catAndBook', 'bookshelf', 'teaOnTable', 'rainyWindow'],
  night: ['deskAtNight', 'balconyAtNight', 'mountainNight', 'rainyWindow', 'snowCabin'],
  any: ['notebookPage', 'mindMap', 'leafInBook', 'starCalendar', 'catAndBook'],
};

const HOW_MANY = [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4];
const ANY_SHARE = 0.4;

/** A drawing to be stored under a key. */
interface FileToWrite {
  storageKey: string;
  /** `scene:NAME` or `avatar:NAME COLOUR`. */
  drawing: string;
}

/** The pictures of one community: rows and files are collected here and written at the end. */
export interface Album {
  rows: (Insertable<DB['media']> & { storage_key: string })[];
  files: FileToWrite[];
  /** Chooses what a check-in shows. */
  choose: (part: Habit) => string[];
  /** A picture of a member's; answers its media id. */
  add: (
    owner: DemoMember,
    drawing: string,
    at: Date,
    state?: 'passed' | 'review',
  ) => { mediaId: string; storageKey: string };
  /** A picture that is the community's own, such as a cover; answers its key. */
  addCover: (scene: string) => string;
}

export function openAlbum(communityId: string, { random }: Moment): Album {
  const decks = Object.fromEntries(
    Object.entries(SUBJECTS).map(([part, scenes]) => [part, deckOf(scenes, random)]),
  ) as Record<Habit | 'any', Deck<string>>;
  const keyOf = (name: string) => `media/${communityId}/${name}${random.id()}.png`;
  const album: Album = {
    rows: [],
    files: [],
    choose: (part) => {
      const chosen: string[] = [];
      for (let left = random.pick(HOW_MANY); left > 0; left -= 1) {
        const deck = decks[random.chance(ANY_SHARE) ? 'any' : part];
        const scene = deck.draw((candidate) => !chosen.includes(candidate));
        if (scene) chosen.push(scene);
      }
      return chosen;
    },
    add: (owner, drawing, at, state = 'passed') => {
      const mediaId = random.id();
      const storageKey = keyOf(mediaId);
      const [width, height] = drawing.startsWith('avatar:') ? [240, 240] : [800, 600];
      album.rows.push({
        community_id: communityId,
        media_id: mediaId,
        owner_id: owner.memberId,
        storage_key: storageKey,
        mime: 'image/png',
        bytes: 0,
        width,
        height,
        state,
        created_at: at,
      });
      album.files.push({ storageKey, drawing });
      return { mediaId, storageKey };
    },
    addCover: (scene) => {
      const storageKey = keyOf('');
      album.files.push({ storageKey, drawing: `scene:${scene}` });
      return storageKey;
    },
  };
  return album;
}

/** Draws what the albums need, each drawing once, and tells the rows their true size. */
export async function develop(albums: Album[]): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  for (const { files, rows } of albums) {
    // Started all at once, because the drawing runs on threads of its own.
    const drawings = await Promise.all(files.map(({ drawing }) => drawn(drawing)));
    files.forEach(({ storageKey }, index) => contents.set(storageKey, drawings[index]!));
    for (const row of rows) row.bytes = contents.get(row.storage_key)!.length;
  }
  return contents;
}

const finished = new Map<string, Promise<Buffer>>();

/** A drawing never changes, so it is made once in a process. */
function drawn(drawing: string): Promise<Buffer> {
  const image = finished.get(drawing) ?? render(drawing);
  finished.set(drawing, image);
  return image;
}

async function render(drawing: string): Promise<Buffer> {
  const [kind, name] = drawing.split(':') as ['scene' | 'avatar', string];
  const [motif, background] = name.split(' ') as [string, string | undefined];
  const svg = kind === 'avatar' ? avatar(motif, background) : SCENES[name]!();
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return image.asPng();
}
