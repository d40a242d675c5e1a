import { useSession } from '../session/carer-session';

/** On paper only: whose payments these are. */
export function PrintedFor() {
  const { organisation, carer } = useSession().data;
  return (
    <p className="portal-print-only">
      {organisation.name}
      <br />
      {carer.name} ({carer.ref})
    </p>
  );
}
