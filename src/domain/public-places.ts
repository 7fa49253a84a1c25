/** Addresses that an editor declares to be public places, so that the check for house numbers accepts them. */
import { list, text } from './fields.ts';

export const publicPlacesLabel = 'Địa chỉ nơi công cộng';

export const publicPlacesField = list(
  text(5, 160, { label: 'Địa chỉ', hint: 'Chép đúng từng chữ như trong bài.' }),
  12,
  {
    label: publicPlacesLabel,
    hint: 'Chỉ khi phần kiểm tra hỏi về số nhà: chép nguyên địa chỉ của trường, chùa, chợ, bệnh viện, trụ sở. Không ghi nhà riêng, quán mở trong nhà.',
  },
);
