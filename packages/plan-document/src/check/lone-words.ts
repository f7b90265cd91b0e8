import { usualSpelling } from './syllable.js';

/** Words of one syllable that are half of no listed word of two: things, deeds and particles of every day. A list of the language. */
export const LONE_WORDS: ReadonlySet<string> = new Set(
  `
  phút giây huýt xoong khuya khuỷu thuở cổng sớm muộn xong song nhưng dẫu bèn rồi đừng chớ xòe thổi khèn lông nỏ đực xuồng ghe nhảy né đùn siết lọt phướn trục vầy đấm cắn ngó liếc chê hét gào thét khóc quỳ lạy úp cõng khiêng xé bẻ gập cuộn đeo vặn rót múc gắp nhai nuốt luộc xào rán rang ướp rọi lấp vùi chôn trát lau chùi bện đẵn xay chài vỗ béo gầy giận hờn ghét thèm nhạt bùi thối
  tanh khét giòn nhẵn nhám mỏng rìa mép đáy lưng bụng ngực gáy lưỡi cằm trán râu ngón đùi gối gót mông tim ngan ngỗng hổ khỉ nai thỏ rùa hến sò cò quạ sáo vẹt én bướm đỉa sên chanh ổi xoài na mận dứa me sấu vừng ớt tỏi gừng riềng sả quế cháo bún phở mứt giò chả nem phông kệ nồi chậu chai lọ hũ vại chum nia kìm xẻng liềm sào buồm lốp phanh kèn
  chiêng cồng mõ sênh cau trầu cỗ giỗ rằm mùng nghìn chục cặp nhúm miếng chặng hề mách dìu kè mương máng đầm cồn gò đèo chồi nụ búp trăng sấm chớp tuyết vâng ừ ạ nhé nhỉ à ư hả chứ đâu mấy ấy nọ lắm chẵn méo xiên bưng giương hất vẩy phẩy quạt xua rượt nhón trèo trườn lăn lặn ngoi nhô thụt thò ghé quẹo lật ngoảnh pao sli xẩm cọi tẩu nhím đinh sàn ván
  tút khoèo then lượn pí sạp tết sim lanh sáp lều trại rạp loa dù sợi tơ len bông lụa gấm thổ vóc khăn mũ nón giày dép ví túi vòng nhẫn khuyên bạc chì kẽm thiếc đồng sắt thép gang nhôm gỗ tre nứa mây trúc vầu luồng giang sậy cói rơm rạ trấu cám thóc nếp tẻ lứt hạt bắp khoai mì tép mắm muối đường bơ sữa trứng rượu
  `.trim().split(/\s+/u).map(usualSpelling),
);
