import { Body1, Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import type { RateRow, ServiceLevelRow } from '../../preload/contract/service-levels';
import { useMay } from '../bridge/use-access';
import { Row } from '../layout/row';
import { SavedRates } from '../rates/saved-rates';
import { RateDialog } from './rate-dialog';
import { RateTable } from './rate-table';
import { ServiceLevelDialog } from './service-level-dialog';
import { KIND_WORDS, PROVIDER_TYPE_WORDS, UNIT_WORDS } from './service-level-words';

interface ServiceLevelDetailProps {
  readonly level: ServiceLevelRow;
  readonly rates: readonly RateRow[];
}

/** One service level: what it is, and its rates by band and date. */
export function ServiceLevelDetail({ level, rates }: ServiceLevelDetailProps) {
  const mayEdit = useMay('serviceLevels.save');
  const mayRate = useMay('rates.save');
  const [editing, setEditing] = useState(false);
  const [rate, setRate] = useState<RateRow | 'new' | null>(null);
  const [saved, setSaved] = useState(false);
  const who = level.providerType ? PROVIDER_TYPE_WORDS[level.providerType].toLowerCase() : 'all carers';

  return (
    <>
      <Body1>
        {KIND_WORDS[level.kind]}, priced per {UNIT_WORDS[level.unit]}, for {who}.
      </Body1>
      <Row>
        {mayRate ? (
          <Button icon={<AddRegular />} appearance="primary" onClick={() => setRate('new')}>
            Add a rate
          </Button>
        ) : null}
        {mayEdit ? (
          <Button icon={<EditRegular />} onClick={() => setEditing(true)}>
            Edit the service level
          </Button>
        ) : null}
      </Row>
      {saved ? <SavedRates>Saved the rate.</SavedRates> : null}
      <RateTable rates={rates} unit={level.unit} onEdit={mayRate ? setRate : null} />
      {editing ? <ServiceLevelDialog level={level} onClose={() => setEditing(false)} /> : null}
      {rate ? (
        <RateDialog
          level={level}
          rate={rate === 'new' ? null : rate}
          onClose={() => setRate(null)}
          onSaved={() => setSaved(true)}
        />
      ) : null}
    </>
  );
}
