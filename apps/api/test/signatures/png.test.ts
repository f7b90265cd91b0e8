import { describe, expect, it } from '@jest/globals';
import { decodePng } from '../../src/signatures/png.js';
import { signaturePng } from '../support/signature-picture.js';

describe('a picture of a signature', () => {
  it('is decoded to its last pixel, whatever filters its lines have', async () => {
    const decoded = await decodePng(signaturePng());
    expect(decoded).toMatchObject({ width: 400, height: 160 });
    // The stroke is 14 of 160 lines high, a little more where it is steep.
    expect(decoded).toMatchObject({ clear: expect.closeTo(0.88, 1) });
    expect(await decodePng(signaturePng({ isClear: false }))).toMatchObject({ clear: 0 });
  });

  it('without transparency, or too large, is refused by name', async () => {
    expect(await decodePng(signaturePng({ kind: 2 }))).toBe('GROUND_NOT_TRANSPARENT');
    expect(await decodePng(signaturePng({ width: 3001, height: 1 }))).toBe('IMAGE_TOO_LARGE');
  });

  it('that is cut, touched, or none is refused', async () => {
    const good = signaturePng();
    const touched = Buffer.from(good);
    touched[60]! ^= 1;
    for (const bad of [good.subarray(0, good.length - 20), touched, Buffer.from('<svg/>'), Buffer.alloc(0), good.subarray(0, 33)]) expect(await decodePng(bad)).toBe('NOT_A_PNG');
  });

  it('that unpacks to more than it says is refused without unpacking it', async () => {
    const bomb = signaturePng({ width: 2000, height: 2000 });
    bomb.writeUInt32BE(1, 20);
    expect(await decodePng(bomb)).toBe('NOT_A_PNG');
  });
});
