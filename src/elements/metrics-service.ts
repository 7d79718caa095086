import type { CustomerFigures } from '../core/customer-figures.js';
import type { MetricsReport, MetricsSettings, Overview, ReportRequest, TicketQuery } from '../core/metrics.js';
import type { OrderShown } from '../core/order.js';
import type { FileReading, RowProblem, Ticket } from '../core/ticket.js';

export type FileKind = 'tickets' | 'people';

/** What a file looks like before it is read. */
export interface Inspection {
  readonly headers: readonly string[];
  /** A few values of each column, for a person to know it by. */
  readonly examples: readonly (readonly string[])[];
  /** What the values of each column say of the order of day and month. */
  readonly orders: readonly (readonly OrderShown[])[];
  /** Whether each column has numbers that would be another duration in each unit. */
  readonly unitless: readonly boolean[];
  /** Help desk that writes such headers; null for none known. */
  readonly source: 'zendesk' | 'freshdesk' | 'intercom' | 'hubspot' | 'plain' | null;
  /** How it would be read; a column of durations whose unit is open has none. */
  readonly reading: FileReading;
  /** What must be decided by hand before it can be read; nothing where all is plain. */
  readonly open: readonly ('opened' | 'agent' | 'order' | 'unit')[];
  /** What a remembered reading is kept under: the headers, folded. */
  readonly signature: string;
  readonly encoding: string;
}

/** What was read. */
export interface Loaded {
  readonly rows: number;
  readonly refused: number;
  /** Refused rows by reason. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** Done so far, 0 to 1. */
export type Progress = (done: number) => void;

/** Holds the tickets and counts over them: in a worker, or in slices on the page. Every promise rejects with an `AbortError` once its signal is aborted. */
export interface MetricsService {
  inspect(kind: FileKind, source: Blob, timeZone: string): Promise<Inspection>;
  /** Reads a file in place of the one of that kind before; aborted, the one before stays. */
  load(kind: FileKind, source: Blob, reading: FileReading, signal: AbortSignal, progress: Progress): Promise<Loaded>;
  /** Refused rows of the last file of that kind, in order of lines. */
  problems(kind: FileKind, from: number, count: number): Promise<readonly RowProblem[]>;
  /** Counts over what was read; reports are of the last of these. `tag` says which calendar has the months. */
  measure(settings: MetricsSettings, tag: string, signal: AbortSignal, progress: Progress): Promise<Overview>;
  report(request: ReportRequest): Promise<MetricsReport>;
  /** Counts for a diagnostic, of one period or of all that are over (null); null where there are none. */
  customers(period: string | null): Promise<CustomerFigures | null>;
  /** Conversations, the latest first. */
  tickets(query: TicketQuery, from: number, count: number): Promise<{ readonly total: number; readonly tickets: readonly Ticket[] }>;
  /** Forgets what was read of a kind. */
  forget(kind: FileKind): Promise<void>;
  /** Whether it runs in a worker. */
  readonly apart: boolean;
  end(): void;
}
