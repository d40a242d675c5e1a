import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * What a report shows is in its address: `/reports?report=statement&year=2026-27&carer=P001`, so that Back works and
 * others can link to it. `setSearch` keeps the report and leaves out what is empty.
 */
export function useReportAddress(): {
  search: URLSearchParams;
  setSearch: (chosen: Readonly<Record<string, string>>) => void;
} {
  const [search, setParams] = useSearchParams();
  const report = search.get('report');
  const setSearch = useCallback(
    (chosen: Readonly<Record<string, string>>) => {
      const given = Object.entries(chosen).filter(([, value]) => value !== '');
      setParams([...(report === null ? [] : [['report', report] as [string, string]]), ...given], {
        replace: true,
      });
    },
    [report, setParams],
  );
  return { search, setSearch };
}
