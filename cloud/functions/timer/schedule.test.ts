import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Pipeline } from '../../core/dispatch';
import { SCHEDULE, runJobs } from './schedule';

const config = JSON.parse(readFileSync(path.join(__dirname, 'config.json'), 'utf8')) as {
  triggers: { name: string; type: string; config: string }[];
};

describe('the schedule', () => {
  test('has jobs for exactly the triggers that are declared', () => {
    expect(config.triggers.map(({ name }) => name).sort()).toEqual(Object.keys(SCHEDULE).sort());
    expect(Object.values(SCHEDULE).every((jobs) => Object.keys(jobs).length > 0)).toBe(true);
  });

  test('is written in seven fields, as the platform counts them', () => {
    for (const trigger of config.triggers) {
      expect(trigger.type).toBe('timer');
      expect(trigger.config.split(' ')).toHaveLength(7);
      expect(trigger.config).toMatch(/^[\d*/, -]+$/);
    }
  });
});

describe('running jobs', () => {
  test('a job that fails is told and keeps no other from running', async () => {
    const ran: string[] = [];
    const told: unknown[] = [];
    const pipeline = {
      clock: () => new Date('2026-11-21T00:00:00Z'),
      log: { info: (line: object) => told.push(line), error: (line: object) => told.push(line) },
    } as unknown as Pipeline;
    await runJobs(pipeline, {
      first: () => Promise.reject(new Error('away')),
      second: ({ now }) => {
        ran.push(now.toISOString());
        return Promise.resolve({ done: 2 });
      },
    });
    expect(ran).toEqual(['2026-11-21T00:00:00.000Z']);
    expect(told).toEqual([
      expect.objectContaining({ job: 'first', outcome: 'failed' }),
      expect.objectContaining({ job: 'second', outcome: 'ok', done: 2 }),
    ]);
  });
});
