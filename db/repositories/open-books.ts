import type { EntityManager } from 'typeorm';
import type { Books } from '../books';
import { AuditTrail } from './audit';
import { BacsFilesRepository } from './bacs-files';
import { BankDetailsRepository } from './bank-details';
import { ClientsRepository } from './clients';
import { ExceptionsRepository } from './exceptions';
import { ImportsRepository } from './imports';
import { PaymentsRepository } from './payments';
import { PeriodsRepository } from './periods';
import { PlacementsRepository } from './placements';
import { ProvidersRepository } from './providers';
import { RatesRepository } from './rates';
import { ServiceLevelsRepository } from './service-levels';
import { SettingsRepository } from './settings';
import { UsersRepository } from './users';

/** The books over one connection, for one piece of work. */
export function openBooks(manager: EntityManager): Books {
  const audit = new AuditTrail(manager);
  return {
    users: new UsersRepository(manager, audit),
    settings: new SettingsRepository(manager, audit),
    providers: new ProvidersRepository(manager, audit),
    bankDetails: new BankDetailsRepository(manager, audit),
    clients: new ClientsRepository(manager, audit),
    serviceLevels: new ServiceLevelsRepository(manager, audit),
    rates: new RatesRepository(manager, audit),
    placements: new PlacementsRepository(manager, audit),
    periods: new PeriodsRepository(manager, audit),
    payments: new PaymentsRepository(manager),
    bacsFiles: new BacsFilesRepository(manager, audit),
    exceptions: new ExceptionsRepository(manager, audit),
    audit,
    imports: new ImportsRepository(manager, audit),
  };
}
