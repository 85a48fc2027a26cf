import { isRaceLost, isUnavailable, violatedKey } from './database-errors';

const failure = (code: string, rest: object = {}) => Object.assign(new Error('words'), { code, ...rest });

describe('database errors are told by their code', () => {
  test.each(['08006', '53300', '57014', '57P01', '40001', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EAI_AGAIN'])(
    '%s: the database is away for now',
    (code) => expect(isUnavailable(failure(code))).toBe(true),
  );

  test.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'Client has encountered a connection error and is not queryable',
  ])('pg says "%s": the database is away for now', (message) => {
    expect(isUnavailable(new Error(message))).toBe(true);
  });

  test.each(['23505', '42P01', '22P02', 'ENOENT'])('%s is a fault of ours', (code) => {
    expect(isUnavailable(failure(code))).toBe(false);
  });

  test('a violated key has a name; other errors have none', () => {
    expect(violatedKey(failure('23505', { constraint: 'checkins_day_key' }))).toBe('checkins_day_key');
    expect(violatedKey(failure('23514', { constraint: 'some_check' }))).toBeNull();
    expect(violatedKey('23505')).toBeNull();
  });

  test.each([
    ['40001', true],
    ['40P01', true],
    ['23505', true],
    ['23514', false],
    ['57014', false],
  ])('%s: running it again can help: %s', (code, expected) => {
    expect(isRaceLost(failure(code))).toBe(expected);
  });
});
