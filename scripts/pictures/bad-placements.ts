/** A file as it comes on a bad day: most rows are right, and each of the others is wrong in a way of its own. */
export const BAD_PLACEMENTS = `placement_ref,client_ref,provider_ref,service_level,start_date,end_date
PL2001,C0065,P0324,FOST,2026-04-06,
PL2002,C0001,P0010,FOST,31/02/2026,
PL2003,C0002,P9999,FOST,2026-04-06,
PL2004,C0003,P0012,FOST,2026-04-06,2026-04-03
PL2005,C0004,P0013,FOSTER,2026-04-06,
PL2006,C0005,P0014,FOST,,
PL2001,C0006,P0015,FOST,2026-04-08,
PL2007,C0007,P0016,FOST,2026-04-10,2026-04-20
PL2008,C0008,P0017,FOST,2026-04-13,
`;
