import { later } from '../shell/later';

export const paymentRoutes = [
  {
    pattern: '/payments',
    Page: later(async () => (await import('./scheduled-payments')).ScheduledPayments),
  },
  {
    pattern: '/payments/:year/:number',
    Page: later(async () => (await import('./scheduled-payment')).ScheduledPayment),
  },
];
