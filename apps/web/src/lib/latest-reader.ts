/** A worker that is asked about something which changes faster than it can be answered. */
export interface LatestReader<Asked> {
  read(asked: Asked): void;
  end(): void;
}

/** One question is answered at a time; of those that come meanwhile only the last is worth asking. */
export function openReader<Asked, Answer>(worker: Worker, onAnswer: (answer: Answer) => void): LatestReader<Asked> {
  let isReading = false;
  let next: { asked: Asked } | null = null;
  const ask = (asked: Asked): void => {
    isReading = true;
    worker.postMessage(asked);
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    isReading = false;
    onAnswer(data);
    if (next) ask(next.asked);
    next = null;
  };
  return {
    read(asked) {
      if (isReading) next = { asked };
      else ask(asked);
    },
    end: () => worker.terminate(),
  };
}
