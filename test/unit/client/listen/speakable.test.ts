import { expect, test } from 'vitest';
import { toSpeakable } from '../../../../src/client/listen/speakable.ts';

test.each([
  ['UBND xã họp với HĐND.', 'Ủy ban nhân dân xã họp với Hội đồng nhân dân.'],
  ['Ủy ban MTTQVN thị xã, MTTQ xã', 'Ủy ban Mặt trận Tổ quốc Việt Nam thị xã, Mặt trận Tổ quốc xã'],
  ['HTX muối', 'hợp tác xã muối'],
  ['HTXX và KUBND', 'HTXX và KUBND'],
  ['Ra TP. Nha Trang, TP Cam Ranh, TX. Ninh Hòa', 'Ra thành phố Nha Trang, thành phố Cam Ranh, thị xã Ninh Hòa'],
  ['2.150 kg nhựa, 3kg muối', '2.150 ki lô gam nhựa, 3 ki lô gam muối'],
  ['1,5 ha lúa; 200 m² sân; 30 m³ đá; 12 km', '1,5 héc ta lúa; 200 mét vuông sân; 30 mét khối đá; 12 ki lô mét'],
  ['tăng 12,5 % và 3%', 'tăng 12,5 phần trăm và 3 phần trăm'],
  ['60 tạ/ha, 2 triệu đồng/tháng', '60 tạ trên héc ta, 2 triệu đồng trên tháng'],
  ['giai đoạn 2021 - 2025, 3–5 hộ', 'giai đoạn 2021 đến 2025, 3 đến 5 hộ'],
  ['Bán 26.000 đồng ngày 21/12/2023, hôm 20-11', 'Bán 26.000 đồng ngày 21/12/2023, hôm 20-11'],
  ['Kế hoạch số 102/KH-UBND', 'Kế hoạch số 102/KH-Ủy ban nhân dân'],
  ['ha hả, kg, m', 'ha hả, kg, m'],
  ['10 học sinh', '10 học sinh'],
  ['5 lớp, 3 mẹ, 2 hai', '5 lớp, 3 mẹ, 2 hai'],
  ['UBND'.normalize('NFD'), 'Ủy ban nhân dân'],
  ['HĐND tỉnh'.normalize('NFD'), 'Hội đồng nhân dân tỉnh'],
])('%j', (text, spoken) => {
  expect(toSpeakable(text)).toBe(spoken);
});
