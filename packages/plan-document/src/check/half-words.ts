const syllables = (text: string): string[] => text.trim().split(/\s+/u);

/** Syllables that stand in a word of two and hardly ever alone. */
export const BOUND: ReadonlySet<string> = new Set(
  syllables(`tuyên hoạch triển triệt khuyến khích nhiệm trách niệm trưng khẩn chấn đốc nguyện vọng trào quảng khẳng phấn dục hạnh hỗ chẽ mẽ dõi tảng tựu mưu nghiên thiểu sẻ
  xảy tuân huy túc kiệm khả vinh tri ích sung rà soát khảo huấn dưỡng trật liêm nhũng`),
);
/** Syllables that stand alone now and then, or in words of a trade. */
const SELDOM_ALONE: ReadonlySet<string> = new Set(
  syllables(`cực chức thuật lược nghiệm thức tiễn truyền lĩnh vực quán hiệu phong bá khởi cương phối xuyên hoạt lãnh kỷ tham giám thúc trương
  ngộ hoàn doanh nghiệp thuyết thiện đảm pháp nghệ thao thống tưởng cường thiết tiện lợi tục luyện bồi cấu nghị thẩm phạm nạn lãng ninh bạch chủ ưu thực phục khắc tích lạm dụng tinh tiêu nghĩa chuyên bảo phương tiến`),
);

/** Whether a syllable is nearly always one half of a word. */
export const isHardlyAlone = (key: string): boolean => BOUND.has(key) || SELDOM_ALONE.has(key);
