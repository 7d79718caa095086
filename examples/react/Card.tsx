import type { Evaluation } from 'mizan';
import { MizanScorecard } from 'mizan/react';
import { useState } from 'react';

export function Card() {
  const [heard, setHeard] = useState<readonly string[]>([]);
  const [evaluation, setEvaluation] = useState<Evaluation | null>(null);
  return (
    <>
      <MizanScorecard
        src="agent-scorecard"
        channel="email"
        storage="none"
        onMizanAnswer={({ detail }) => setHeard((before) => [...before, `${detail.id}: ${detail.answer}`])}
        onMizanComplete={({ detail }) => setEvaluation(detail)}
      >
        <p>The card is on its way.</p>
      </MizanScorecard>
      <dl>
        <dt>Answers heard</dt>
        <dd id="heard">{heard.join(', ')}</dd>
        <dt>Score</dt>
        <dd id="score">{evaluation?.figures.score}</dd>
        <dt>Agent</dt>
        <dd id="reviewed">{evaluation?.agent}</dd>
      </dl>
    </>
  );
}
