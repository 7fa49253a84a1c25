/** The files of `content/` that belong to no collection: settings, withdrawn paths and synonyms. */
import { settingsSchema } from './settings.ts';
import { synonymsSchema } from './synonyms.ts';
import { withdrawalsSchema } from './withdrawal.ts';

export const singleFiles = {
  settings: { name: 'cai-dat', label: 'Cài đặt trang', schema: settingsSchema },
  withdrawals: { name: 'da-go', label: 'Nội dung đã gỡ', schema: withdrawalsSchema },
  synonyms: { name: 'tu-khoa', label: 'Từ cùng nghĩa khi tìm kiếm', schema: synonymsSchema },
} as const;

export type SingleName = keyof typeof singleFiles;

/** File name inside the content folder. */
export const fileNameOf = (name: SingleName): string => `${singleFiles[name].name}.yaml`;
/** Path from the project root, as problem reports print it. */
export const singlePathOf = (name: SingleName): string => `content/${fileNameOf(name)}`;
