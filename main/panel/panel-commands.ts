import { applicationRenderer } from '../documents/application-renderer';
import type { PdfRenderer } from '../documents/pdf-renderer';
import type { Handlers } from '../door/context';
import type { panelContract } from '../../preload/contract/panel';
import { settingValue } from '../settings/settings-commands';
import { acceptClaim, rejectClaim, takeBackDecision } from './decide';
import { makeMinutes, saveMinutes } from './save-minutes';
import { sittingDetail, sittingRows } from './sitting-rows';
import { amendSitting, closeSitting, findSitting, openSitting } from './sittings';

type Services = Handlers<Omit<typeof panelContract, 'panel.printMinutes'>>;

/** The panel's decisions and sittings, on the renderer that `renderer` gives when minutes are first needed. */
export function panelServices(renderer: () => PdfRenderer): Services {
  return {
    'claims.accept': acceptClaim,
    'claims.reject': rejectClaim,
    'claims.takeBack': takeBackDecision,
    'panel.reasons': async ({ books }) =>
      (await settingValue(books, 'claims.rejectionReasons'))
        .split('\n')
        .map((reason) => reason.trim())
        .filter((reason) => reason !== ''),
    'panel.sitting': async ({ books }) => {
      const open = await books.panelSittings.open();
      return open && (await sittingDetail(books, open));
    },
    'panel.open': openSitting,
    'panel.amend': amendSitting,
    'panel.close': closeSitting,
    'panel.list': async ({ books }) => await sittingRows(books, (await books.panelSittings.list()).reverse()),
    'panel.read': async ({ books }, { id }) => await sittingDetail(books, await findSitting(books, id)),
    'panel.minutes': async (context, asked) => await makeMinutes(context, renderer(), asked),
    'panel.saveMinutes': async (context, asked) => await saveMinutes(context, renderer(), asked),
  };
}

/** The panel as the application and the command line run it. */
export const panelCommands = panelServices(applicationRenderer);
