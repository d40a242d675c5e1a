import type { claimsContract } from '../../preload/contract/claims';
import type { Handlers } from '../door/context';
import { askCarer } from './ask-carer';
import { readAttachment } from './claim-attachments';
import { claimChoices } from './claim-choices';
import { listClaimants, setClaimant } from './claimants';
import { changeClaim, enterClaim, removeClaim, removeItem, saveItem } from './enter-claim';
import { readClaimsCsv } from './claims-csv';
import { listClaims, readClaim } from './read-claims';
import { saveAttachment } from './save-attachment';
import { submitClaim, withdrawClaim } from './submit-claim';

/** Carers' claims, from their entry to the panel's table. What the panel does with them is in `main/panel`. */
export const claimsCommands: Handlers<typeof claimsContract> = {
  'claims.list': listClaims,
  'claims.read': async (context, { id }) => await readClaim(context, id),
  'claims.attachment': readAttachment,
  'claims.saveAttachment': saveAttachment,
  'claims.csv': readClaimsCsv,
  'claims.choices': claimChoices,
  'claims.enter': enterClaim,
  'claims.change': changeClaim,
  'claims.remove': removeClaim,
  'claims.saveItem': saveItem,
  'claims.removeItem': removeItem,
  'claims.submit': submitClaim,
  'claims.withdraw': withdrawClaim,
  'claims.ask': askCarer,
  'claimants.list': listClaimants,
  'claimants.set': setClaimant,
};
