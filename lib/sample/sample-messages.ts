/**
 * What the worker asks the page of the sample in place of a host: `browser.runtime.sendMessage`, which reaches pages of the
 * extension and nobody else. Only `sample.html` answers it.
 */
export interface SampleRequest {
  /** Null only asks whether anybody is there. */
  sample: null | {
    method: string;
    /** With the query, as a host would get it. */
    path: string;
    /** By their names in lower case. */
    headers: Record<string, string>;
    /** Absent where nothing is sent. */
    body?: string;
  };
}

/** What it answers. Messages are JSON in Chromium: bytes go as base64. */
export interface SampleAnswer {
  status: number;
  headers: Record<string, string>;
  body: { text: string } | { base64: string } | null;
}
