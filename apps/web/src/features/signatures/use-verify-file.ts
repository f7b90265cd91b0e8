import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { verifyTexts } from './verify.texts.js';

interface Message {
  code: string;
  text: string;
  weight: 'note' | 'remark' | 'problem';
}

export interface VerifiedSignature {
  field: string;
  kind: 'signature' | 'timestamp';
  valid: boolean;
  signer: { name: string; position: string | null; unit: string | null; organization: string | null; certificate: { issuer: string; from: string; to: string } } | null;
  statedName: string | null;
  reason: string | null;
  claimedAt: string | null;
  provenAt: string | null;
  messages: Message[];
}

/** A file inside the file; `print` says whether the data of a plan and its printed pages say the same. */
export interface AttachedFile {
  name: string;
  sha256: string;
  print: 'agrees' | 'differs' | 'unknown';
  differences: string[];
}

/** The answer of `POST /verify`. */
export interface VerifiedFile {
  verdict: 'valid' | 'valid-with-remarks' | 'invalid' | 'not-signed' | 'unreadable';
  sha256: string;
  plan: { reference: string; issuedOn: string; agency: string; revokedAt: string | null; replacedBy: { reference: string; issuedOn: string } | null } | null;
  /** An electronic copy made here. */
  copy: { form: 'SY' | 'TrS' | 'SL'; reference: string; issuedOn: string; agency: string; plan: { reference: string; issuedOn: string; agency: string; revokedAt: string | null } } | null;
  signatures: VerifiedSignature[];
  attached: AttachedFile[];
  messages: Message[];
}

/** Sends one file to be checked; whoever asks for another while one is under way sees the last one asked for. */
export function useVerifyFile() {
  const t = useTexts(verifyTexts);
  const [checking, setChecking] = useState<string | null>(null);
  const [found, setFound] = useState<{ name: string; answer: VerifiedFile } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const verify = async (file: File) => {
    setChecking(file.name);
    setFound(null);
    setProblem(null);
    try {
      const response = await fetch('/verify', { method: 'POST', headers: { 'content-type': 'application/pdf', 'x-banhanh-csrf': '1' }, body: file });
      if (response.ok) setFound({ name: file.name, answer: (await response.json()) as VerifiedFile });
      else setProblem(((await response.json()) as { message?: string }).message ?? t('failed'));
    } catch {
      setProblem(t('failed'));
    }
    setChecking(null);
  };
  /** A file that is not sent at all; what was said of the one before goes too. */
  const refuse = (why: string) => {
    setFound(null);
    setProblem(why);
  };
  return { verify, refuse, checking, found, problem };
}
