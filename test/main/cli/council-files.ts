/** The design's worked example as the files that a council would import, and two that come later. */
export const COUNCIL_FILES: Readonly<Record<string, string>> = {
  'providers.csv': `provider_ref,name,type,email,sort_code,account_number,account_name
P001,The Lees,foster_carer,lee@example.org,08-99-99,66374958,LEE
`,
  'clients.csv': 'Client Ref;Name;Date of birth\nC001;Sam;09/04/2015\n',
  'levels.csv': 'code,name,kind,unit\nFOST,In-house Fostering Placement,placement,week\n',
  'rates.csv': `service_level,effective_from,amount,min_age,max_age
FOST,2026-01-01,£194.00,0,10
FOST,2026-01-01,220.00,11,15
`,
  'placements.csv': `placement_ref,client_ref,provider_ref,service_level,start_date,end_date
PL001,C001,P001,FOST,2026-03-01,
`,
  'ended.csv': `placement_ref,client_ref,provider_ref,service_level,start_date,end_date
PL001,C001,P001,FOST,2026-03-01,2026-04-11
`,
  'wrong.csv': `placement_ref,client_ref,provider_ref,service_level,start_date,end_date
PL002,C999,P001,FOST,31/02/2026,
PL003,C001,P001,FOST,2026-03-01,
`,
};
