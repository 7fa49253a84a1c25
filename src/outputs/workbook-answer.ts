import type { Grid } from './csv.ts';
import { toWorkbook } from './spreadsheet.ts';

export const workbookAnswer = async (name: string, grid: Grid): Promise<Response> =>
  new Response(new Uint8Array(await toWorkbook(name, grid)), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
