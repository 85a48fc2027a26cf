import type { Certificate, VerifiedCertificate } from '@contract/closing';
import { localDateOf } from '../../core/zone';
import { endedOn } from '../checkin/rules/schedule';
import { showCertificateCode } from './code';
import type { IssuedCertificate } from './queries';

/** What anybody may learn. */
export function presentVerified(issued: IssuedCertificate): VerifiedCertificate {
  const { courseTitle, communityName, nickname, schedule, issuedAt, litDays, askedDays } = issued;
  return {
    courseTitle,
    communityName,
    nickname,
    startsOn: schedule.startsOn,
    endedOn: endedOn(schedule, issuedAt),
    issuedOn: localDateOf(issuedAt, schedule.timeZone),
    share: litDays / askedDays,
  };
}

/** The same for its holder, with the code. */
export function presentCertificate(issued: IssuedCertificate): Certificate {
  const { courseId, code, litDays, nickname } = issued;
  return {
    ...presentVerified(issued),
    courseId,
    code: showCertificateCode(code),
    litDays,
    nickname: nickname ?? '',
  };
}
