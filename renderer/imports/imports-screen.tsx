import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useLocation, useNavigate } from 'react-router';
import { useMay } from '../bridge/use-access';
import { Row } from '../layout/row';
import { Screen } from '../layout/screen';
import { DoneStep } from './done-step';
import { EarlierImports } from './earlier-imports';
import { FileStep } from './file-step';
import { FormatHelp } from './format-help';
import { IMPORTS_ADDRESS, importStepOf, type ImportStep } from './import-address';
import { PreviewStep } from './preview-step';

const STEPS = ['Choose a file', 'See what it would do', 'Done'];

const useStyles = makeStyles({
  now: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'underline', textUnderlineOffset: '6px' },
  later: { color: tokens.colorNeutralForeground2 },
});

/** Imports in three steps: file, preview, done. Where it stands is kept in the address's history entry. */
export function ImportsScreen() {
  const navigate = useNavigate();
  const location = useLocation();
  const step = importStepOf(location.state);
  const go = (next: ImportStep | null) => void navigate(IMPORTS_ADDRESS, { state: next });
  return (
    <Screen
      title="Imports"
      help={<FormatHelp />}
      actions={step !== null && <Button onClick={() => go(null)}>Choose another file</Button>}
    >
      <Steps at={step === null ? 0 : step.step === 'preview' ? 1 : 2} />
      {step === null && <FirstStep onFile={go} />}
      {step?.step === 'preview' && <PreviewStep key={`${step.path} ${step.asked}`} step={step} onGo={go} />}
      {step?.step === 'done' && <DoneStep done={step} />}
    </Screen>
  );
}

function FirstStep({ onFile }: { readonly onFile: (step: ImportStep) => void }) {
  const mayImport = useMay('imports.preview');
  return (
    <>
      {mayImport ? <FileStep onFile={onFile} /> : <Text>An officer or an administrator imports files.</Text>}
      <EarlierImports />
      <FormatHelp />
    </>
  );
}

function Steps({ at }: { readonly at: number }) {
  const styles = useStyles();
  return (
    <Row as="ol" gap="L" aria-label="Steps of an import">
      {STEPS.map((title, index) => (
        <li
          key={title}
          className={index === at ? styles.now : styles.later}
          aria-current={index === at ? 'step' : false}
        >
          {index + 1}. {title}
        </li>
      ))}
    </Row>
  );
}
