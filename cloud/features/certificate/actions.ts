import { defineAction } from '../../core/action';
import { ownCertificate, verify } from './policy';
import { presentCertificate, presentVerified } from './present';
import { findByCode, readOwn } from './queries';

export const certificateHandlers = [
  defineAction({
    action: 'certificate.get',
    policy: ownCertificate<'certificate.get'>,
    run: readOwn,
    present: presentCertificate,
  }),
  defineAction({ action: 'certificate.verify', policy: verify, run: findByCode, present: presentVerified }),
];
