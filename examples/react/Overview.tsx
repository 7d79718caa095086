import type { Diagnosis } from 'mizan';
import { MizanDiagnostic, MizanPeriodicTable } from 'mizan/react';
import { useState } from 'react';

export function Overview() {
  const [dimension, setDimension] = useState('');
  const [element, setElement] = useState('');
  const [diagnosis, setDiagnosis] = useState<Diagnosis | null>(null);
  return (
    <>
      <button type="button" onClick={() => { setDimension('empathy'); setElement(''); }}>Only empathy</button>
      <MizanPeriodicTable dimension={dimension} element={element} onMizanFilter={({ detail }) => setDimension(detail.dimension)} onMizanElement={({ detail }) => setElement(detail.id)}>
        <p>The table is on its way.</p>
      </MizanPeriodicTable>
      <MizanDiagnostic storage="none" onMizanDiagnosis={({ detail }) => setDiagnosis(detail)}>
        <p>The comparison is on its way.</p>
      </MizanDiagnostic>
      <dl>
        <dt>Dimension</dt>
        <dd id="dimension">{dimension}</dd>
        <dt>Element</dt>
        <dd id="element">{element}</dd>
        <dt>Files of customer figures</dt>
        <dd id="files">{diagnosis?.material.customers.counted}</dd>
      </dl>
    </>
  );
}
