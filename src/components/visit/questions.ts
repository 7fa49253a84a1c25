/** What to ask during a visit to an exemplar that one wants to follow. */
export const questionsForVisit: readonly string[] = [
  'Trước khi làm, ở đây khó nhất chuyện gì? Chỗ mình có giống vậy không?',
  'Ai đứng ra đầu tiên, ai còn ngại, và vì sao sau này họ đồng ý?',
  'Tuần đầu, tháng đầu làm những việc gì, theo thứ tự nào?',
  'Hết bao nhiêu tiền, bao nhiêu công; khoản nào lúc đầu không ngờ tới?',
  'Chỗ nào đã làm hỏng, phải sửa lại ra sao?',
  'Ghi sổ thế nào để biết là có kết quả? Xin được xem một trang sổ.',
  'Người được hưởng nói gì? Xin được hỏi một, hai người.',
  'Việc gì phải xin phép, xin ở đâu, chờ bao lâu?',
  'Nếu làm lại từ đầu, ở đây sẽ bỏ bớt điều gì?',
  'Chỗ mình khác ở đây những gì: đất, nước, nghề, số hộ, giờ giấc? Phải đổi điều gì?',
];
