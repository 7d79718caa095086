import type { Answers, Result } from 'mizan';
import { MizanQuiz } from 'mizan/react';
import { useRef, useState } from 'react';
import day from '../day.json';

// Objects stay outside the component: a new one at each drawing would be a new text, a new quiz.
const ours = { showResult: 'See where we stand' };
const usual = {};
const everything: Answers = Object.fromEntries(Array.from({ length: 17 }, (_, index) => [index + 1, 4]));

export function App() {
  const [language, setLanguage] = useState('en');
  const [answers, setAnswers] = useState<Answers>({});
  const [result, setResult] = useState<Result | null>(null);
  const [shown, setShown] = useState(true);
  const [closed, setClosed] = useState(false);
  const [own, setOwn] = useState(false);
  const [brief, setBrief] = useState(false);
  const [sent, setSent] = useState('');
  const heard = useRef(0);

  function send(form: HTMLFormElement) {
    setSent([...new FormData(form)].map(([name, value]) => `${name}=${String(value)}`).join(' '));
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <label>
        Language
        <select value={language} onChange={(event) => setLanguage(event.target.value)}>
          <option value="en">English</option>
          <option value="ar">العربية</option>
          <option value="fa">فارسی</option>
        </select>
      </label>
      <label><input type="checkbox" checked={shown} onChange={() => setShown(!shown)} /> Shown</label>
      <label><input type="checkbox" checked={closed} onChange={() => setClosed(!closed)} /> Closed</label>
      <label><input type="checkbox" checked={own} onChange={() => setOwn(!own)} /> Our words</label>
      <label><input type="checkbox" checked={brief} onChange={() => { setBrief(!brief); setAnswers({}); }} /> Our quiz</label>
      <button type="button" onClick={() => setAnswers(everything)}>Agree with everything</button>

      {shown && (
        <MizanQuiz
          src="rater"
          definition={brief ? day : null}
          lang={language}
          name="service"
          storage="none"
          layout="list"
          required
          disabled={closed}
          answers={answers}
          text={own ? ours : usual}
          onMizanAnswer={({ detail }) => {
            heard.current += 1;
            setAnswers((before) => ({ ...before, [detail.id]: detail.answer }));
          }}
          onMizanComplete={({ detail }) => {
            heard.current += 1;
            setResult(detail);
          }}
        >
          <p>The quiz is on its way.</p>
        </MizanQuiz>
      )}

      <button>Send</button>
      <dl>
        <dt>Answered</dt>
        <dd id="answered">{Object.keys(answers).length}</dd>
        <dt>Total</dt>
        <dd id="total">{result?.total.points}</dd>
        <dt>Events heard</dt>
        <dd id="heard">{heard.current}</dd>
        <dt>Sent</dt>
        <dd id="sent">{sent}</dd>
      </dl>
    </form>
  );
}
