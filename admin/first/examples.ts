/**
 * A fictional entry of each collection of articles, without what only a real article has: unit, approval, consent,
 * photos.
 */
export const examples = {
  exemplars: {
    title: 'Vườn rau chung của xóm giúp 24 nhà bớt tiền chợ trong mùa mưa',
    summary:
      'Một xóm ven sông dọn bãi đất trống thành vườn rau chung, chia nhau mỗi nhà một buổi làm; sau một mùa mưa, tiền rau mỗi nhà từ 500 còn 200 nghìn đồng một tháng.',
    subject: {
      kind: 'tap-the',
      name: 'Tổ vườn rau của một xóm (minh họa)',
      role: '24 nhà, mỗi nhà cử một người',
    },
    model: { name: 'Vườn rau chung' },
    stage: 'dien-hinh',
    recognisedOn: '2024-06-14',
    results: [
      { label: 'Nhà cùng làm vườn', value: 24, unit: 'nhà', year: 2024, source: 'don-vi-xac-nhan' },
      {
        label: 'Tiền rau mỗi nhà trong một tháng',
        value: 0.2,
        unit: 'triệu đồng',
        year: 2024,
        before: 0.5,
        source: 'tu-bao-cao',
      },
    ],
    toReplicate: {
      people: { who: 'Một người giữ lịch chia buổi', count: 1, source: 'tu-bao-cao' },
      atHand: [{ text: 'Một bãi đất trống gần nguồn nước, chủ đất đồng ý bằng giấy', source: 'tu-bao-cao' }],
      pitfalls: [{ text: 'Không ai nhắc lịch thì chỉ một tháng là cỏ mọc lại', source: 'tu-bao-cao' }],
    },
    sample: true,
    body: `## Hoàn cảnh

Mùa mưa, đường ra chợ lầy, rau lên giá gấp đôi. Trong xóm lại có một bãi đất bỏ không cạnh giếng, cỏ cao ngang đầu. Nhiều nhà muốn trồng nhưng một nhà dọn không nổi.

## Cách làm

Tổ trưởng gõ cửa từng nhà, hỏi mỗi nhà góp được buổi nào. Hai mươi bốn nhà nhận, ghi thành một tờ lịch dán ở nhà văn hóa.

- Tuần đầu cả xóm dọn cỏ, chia bãi thành sáu luống.
- Mỗi buổi bốn nhà làm chung, nhà bận thì đổi lịch với nhà khác.
- Rau hái chia đều; phần dư biếu người già sống một mình.

## Kết quả

Sau một mùa mưa, tiền rau mỗi nhà từ 0,5 còn 0,2 triệu đồng một tháng. Cả 24 nhà vẫn giữ lịch của mình.

## Điều kiện để làm theo

Cần một bãi đất có nước tưới và giấy đồng ý của chủ đất. Quan trọng nhất là người giữ lịch: không ai nhắc thì chỉ một tháng là cỏ mọc lại.`,
  },
  stories: {
    title: 'Dãy phao tự làm ở bến sông giữ trẻ con an toàn mùa nước lớn',
    summary:
      'Thấy trẻ con trong xóm hay tắm ở bến vắng, mấy người thợ hồ gom can nhựa cũ làm một dãy phao có dây vịn; từ đó mùa nước lớn nào bến cũng có phao và có người trông.',
    happenedOn: '2024-09',
    people: [{ anonymous: true, role: 'Nhóm thợ hồ trong xóm' }],
    author: { name: 'Người viết bài mẫu (minh họa)', kind: 'can-bo' },
    sample: true,
    body: `Bến sông cuối xóm vắng người, nhưng chiều nào cũng có trẻ con xuống tắm. Mùa nước lớn, bờ trơn, nước chảy xiết, người lớn đi làm về mới hay.

Một nhóm thợ hồ đi ngang, thấy một đứa nhỏ bám vào rễ cây mà hụt tay. Tối đó họ ngồi lại, gom được hơn ba chục can nhựa cũ. Mỗi can bịt kín, buộc vào dây thừng, cứ hai mét một cái, kéo thành hàng từ bờ này sang cọc bên kia.

Xong dãy phao, họ còn cắt nhau ra bến vào giờ trẻ con hay tắm. Người thì vá lưới, người thì uống trà, nhưng mắt không rời mặt nước. Hỏi sao nhọc vậy, một người cười: phao thì nằm đó, còn gọi đứa nhỏ lên bờ thì phải có người.`,
  },
} as const;
